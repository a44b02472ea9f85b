import type { Call } from '../api/types';
import { isLive } from './matching';

/** The most rings that a caller may hear (rule A1). */
export const STANDARD_RINGS = 3;

/** From the beginning of one ring to the beginning of the next, in milliseconds. */
export const period = (pattern: number[]): number => pattern.reduce((sum, part) => sum + part, 0);

/** When ring four begins: too late (A1, A2). */
export const limit = (pattern: number[]): number => STANDARD_RINGS * period(pattern);

/** How many rings have begun after this many milliseconds; 1 or more. */
export const ringsBegun = (ms: number, pattern: number[]): number =>
  Math.floor(Math.max(0, ms) / (period(pattern) || 1)) + 1;

export type Verdict = 'met' | 'missed' | 'none';

/** One of the two clocks as it is shown: `ms` null means that nobody answered. */
export interface ClockView {
  ms: number | null;
  rings: number | null;
  verdict: Verdict;
  running: boolean;
}

const verdictOf = (within: boolean | null): Verdict => (within === null ? 'none' : within ? 'met' : 'missed');

function view(
  call: Call,
  now: number,
  answered: { ms: number | null; rings: number | null; within: boolean | null },
): ClockView {
  const { ms, rings, within } = answered;
  if (ms !== null || !isLive(call)) return { ms, rings, verdict: verdictOf(within), running: false };
  const running = Math.max(0, now - Date.parse(call.arrivedAt));
  const late = running >= limit(call.cadence.pattern);
  return {
    ms: running,
    rings: ringsBegun(running, call.cadence.pattern),
    verdict: late ? 'missed' : 'none',
    running: true,
  };
}

/** First ring to line answered. */
export const lineClock = (call: Call, now: number): ClockView =>
  view(call, now, { ms: call.msToLine, rings: call.ringsToLine, within: call.lineWithinStandard });

/** First ring to an operator on the line. */
export const voiceClock = (call: Call, now: number): ClockView =>
  view(call, now, { ms: call.msToOperator, rings: call.ringsToOperator, within: call.operatorWithinStandard });
