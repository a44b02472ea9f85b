import type { Call, Line, Operator, Role, Session } from '../api/types';

/** When the sample call's first ring began. */
export const ARRIVED = Date.parse('2026-11-23T01:00:00Z');

/** ISO time of a moment, in milliseconds after the sample call's first ring. */
export const at = (ms: number): string => new Date(ARRIVED + ms).toISOString();

/** A Chinese line's call that rings; give what is different. */
export function aCall(different: Partial<Call> = {}): Call {
  return {
    id: 'pbx1-1795395600.1',
    pbx: 'pbx1',
    direction: 'inbound',
    line: '100',
    queue: '100',
    caller: '13812348000',
    callerName: null,
    arrivedAt: at(0),
    lineAnsweredAt: null,
    operatorAnsweredAt: null,
    endedAt: null,
    msToLine: null,
    ringsToLine: null,
    lineWithinStandard: null,
    msToOperator: null,
    ringsToOperator: null,
    operatorWithinStandard: null,
    operator: null,
    waitMs: 0,
    talkMs: null,
    releasedBy: null,
    outcome: null,
    stage: 'ringing',
    cadence: { name: 'china', pattern: [1000, 4000] },
    greeting: null,
    offers: [],
    holds: [],
    gaps: [],
    certainty: 'provisional',
    ...different,
  };
}

/** Answered after one ring, 1001 missed it, 1002 picked up at 22 s; ended by the caller at 82 s. */
export const anEndedCall = (different: Partial<Call> = {}): Call =>
  aCall({
    lineAnsweredAt: at(1000),
    msToLine: 1000,
    ringsToLine: 1,
    lineWithinStandard: true,
    greeting: { from: at(1000), ms: 5000 },
    offers: [
      { operator: '1001', from: at(1010), to: at(16_010), result: 'missed' },
      { operator: '1002', from: at(16_020), to: at(22_000), result: 'answered' },
    ],
    operator: '1002',
    operatorAnsweredAt: at(22_000),
    msToOperator: 22_000,
    ringsToOperator: 5,
    operatorWithinStandard: false,
    waitMs: 21_000,
    holds: [{ from: at(40_000), to: at(50_000) }],
    endedAt: at(82_000),
    talkMs: 60_000,
    releasedBy: 'caller',
    outcome: 'answered',
    stage: 'ended',
    certainty: 'final',
    ...different,
  });

export const anOperator = (different: Partial<Operator> = {}): Operator => ({
  extension: '1001',
  name: '陳美玲',
  state: 'ready',
  since: at(0),
  phone: 'registered',
  call: null,
  today: { offered: 5, answered: 4, missed: 1, talkMs: 240_000, averageTalkMs: 60_000, withinStandard: 3 },
  next: null,
  ...different,
});

export const aLine = (different: Partial<Line> = {}): Line => ({
  number: '100',
  name: '服務中心',
  language: 'zh-Hant',
  cadence: 'china',
  open: true,
  waiting: 0,
  longestWaitMs: 0,
  closedNow: false,
  ...different,
});

export const aSession = (role: Role, extension: string | null = null): Session => ({
  name: extension ?? role,
  role,
  extension,
  language: null,
});
