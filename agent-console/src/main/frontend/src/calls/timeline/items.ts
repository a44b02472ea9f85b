import type { Mark, Span, Timeline } from './model';

/** What can be pointed at, in the order of time: the text alternative's rows as well. */
export type Item = { mark: Mark; span?: never } | { span: Span; mark?: never };

export const startOf = (item: Item): number => (item.span ? item.span.from : item.mark.at);

/** One item a ring, however many bursts it has (a British ring has two). */
function wholeRings(spans: Span[]): Span[] {
  const rings = new Map<string, Span>();
  for (const span of spans) {
    const key = `${span.kind} ${span.ring ?? 0}`;
    const first = rings.get(key);
    rings.set(key, first ? { ...first, to: span.to } : span);
  }
  return [...rings.values()];
}

/** All items of a timeline, earliest first. */
export function itemsOf(timeline: Timeline): Item[] {
  const spans = timeline.lanes.flatMap((lane) => (lane.kind === 'rings' ? wholeRings(lane.spans) : lane.spans));
  const items: Item[] = [...timeline.marks.map((mark) => ({ mark })), ...spans.map((span) => ({ span }))];
  return items.sort((one, other) => startOf(one) - startOf(other));
}

/** Whether a drawn span belongs to an item; a ring's item covers all its bursts. */
export function covers(item: Item | undefined, span: Span): boolean {
  if (item?.span?.kind !== span.kind) return false;
  if (span.ring !== undefined) return item.span.ring === span.ring;
  return item.span.from === span.from && item.span.operator === span.operator;
}
