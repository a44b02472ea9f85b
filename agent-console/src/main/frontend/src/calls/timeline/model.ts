import type { Call, OfferResult } from '../../api/types';
import { limit, period, STANDARD_RINGS } from '../rings';

/** A stretch of a call; times are milliseconds since the first ring began. */
export interface Span {
  kind: 'ring' | 'counted-ring' | 'greeting' | 'waiting' | 'offer' | 'talk' | 'hold';
  from: number;
  to: number;
  /** Not over yet: `to` is only now. */
  open: boolean;
  /** Which ring, from 1. */
  ring?: number;
  operator?: string;
  result?: OfferResult | null;
}

/** A moment of a call. */
export interface Mark {
  kind: 'line-answered' | 'operator-answered' | 'limit' | 'end';
  at: number;
}

export interface Lane {
  kind: 'rings' | 'caller' | 'offer';
  operator?: string;
  spans: Span[];
}

export interface Timeline {
  lanes: Lane[];
  marks: Mark[];
  /** Where the drawing of the whole call ends. */
  end: number;
}

/** Bursts of the cadence that begin before `until`, each cut there. */
export function bursts(pattern: number[], until: number, kind: Span['kind'], since = 0): Span[] {
  const cycle = period(pattern);
  if (cycle <= 0) return [];
  const spans: Span[] = [];
  for (let start = 0, ring = 1; start < until; start += cycle, ring++) {
    let at = start;
    pattern.forEach((length, part) => {
      // Sound and silence take turns, beginning with sound.
      const from = Math.max(at, since);
      const to = Math.min(at + length, until);
      if (part % 2 === 0 && from < to) spans.push({ kind, from, to, open: false, ring });
      at += length;
    });
  }
  return spans;
}

/** Everything the drawing shows, from the record alone. `now` ends what is not over. */
export function timelineOf(call: Call, now: number): Timeline {
  const zero = Date.parse(call.arrivedAt);
  const at = (iso: string): number => Date.parse(iso) - zero;
  const atOrNull = (iso: string | null): number | null => (iso === null ? null : at(iso));
  const ended = atOrNull(call.endedAt);
  const present = ended ?? Math.max(0, now - zero);
  const line = atOrNull(call.lineAnsweredAt);
  const voice = atOrNull(call.operatorAnsweredAt);
  const span = (kind: Span['kind'], from: number, to: number | null): Span => ({
    kind,
    from,
    to: to ?? present,
    open: to === null && ended === null,
  });

  const offers = new Map<string, Span[]>();
  for (const { operator, from, to, result } of call.offers) {
    const offer = { ...span('offer', at(from), atOrNull(to)), operator, result };
    offers.set(operator, [...(offers.get(operator) ?? []), offer]);
  }

  return {
    lanes: [
      { kind: 'rings', spans: ringSpans(call.cadence.pattern, line ?? present, voice ?? present) },
      { kind: 'caller', spans: callerSpans(call, line, voice, present, span, at) },
      ...[...offers].map(([operator, spans]): Lane => ({ kind: 'offer', operator, spans })),
    ],
    marks: marksOf(call, line, voice, ended),
    end: Math.max(present, 1000),
  };
}

/**
 * Rings the caller heard, then, up to the limit, those that the voice clock still counts although the
 * line no longer rings.
 */
function ringSpans(pattern: number[], heardUntil: number, countedUntil: number): Span[] {
  const counted = Math.min(countedUntil, STANDARD_RINGS * period(pattern));
  return [
    ...bursts(pattern, heardUntil, 'ring'),
    ...bursts(pattern, counted, 'counted-ring', heardUntil),
  ];
}

function callerSpans(
  call: Call,
  line: number | null,
  voice: number | null,
  present: number,
  span: (kind: Span['kind'], from: number, to: number | null) => Span,
  at: (iso: string) => number,
): Span[] {
  if (line === null) return [];
  const served = voice ?? present;
  const greeted = call.greeting === null ? line : Math.min(at(call.greeting.from) + call.greeting.ms, served);
  const spans: Span[] = [];
  if (call.greeting !== null && greeted > at(call.greeting.from)) {
    spans.push(span('greeting', at(call.greeting.from), greeted));
  }
  const left = voice ?? (call.endedAt === null ? null : present);
  if (served > greeted) spans.push(span('waiting', greeted, left));
  if (voice !== null) spans.push(span('talk', voice, call.endedAt === null ? null : present));
  for (const hold of call.holds) {
    spans.push(span('hold', at(hold.from), hold.to === null ? null : at(hold.to)));
  }
  return spans;
}

function marksOf(call: Call, line: number | null, voice: number | null, ended: number | null): Mark[] {
  const marks: Mark[] = [{ kind: 'limit', at: limit(call.cadence.pattern) }];
  if (line !== null) marks.push({ kind: 'line-answered', at: line });
  if (voice !== null) marks.push({ kind: 'operator-answered', at: voice });
  if (ended !== null) marks.push({ kind: 'end', at: ended });
  return marks.sort((one, other) => one.at - other.at);
}
