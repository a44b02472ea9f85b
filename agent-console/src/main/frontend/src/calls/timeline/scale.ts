import type { Timeline } from './model';

/** Steps that read well on a time axis, in milliseconds. */
const STEPS = [500, 1000, 2000, 5000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000, 3_600_000];

/** Where a moment stands on an axis `width` pixels wide that shows `length` milliseconds. */
export const position = (at: number, length: number, width: number): number => (at / length) * width;

/** Moments to label, at least `apart` pixels from one another. */
export function ticks(length: number, width: number, apart: number): number[] {
  const most = Math.max(1, Math.floor(width / apart));
  const step = STEPS.find((one) => length / one <= most) ?? 3_600_000 * Math.ceil(length / 3_600_000 / most);
  return Array.from({ length: Math.floor(length / step) + 1 }, (_, at) => at * step);
}

/** The part of a call that decides the standard: up to the limit or the operator's voice, with a margin. */
export function answeringLength(timeline: Timeline): number {
  const decisive = timeline.marks.filter(({ kind }) => kind !== 'end').map(({ at }) => at);
  return Math.min(Math.max(...decisive) * 1.1, Math.max(timeline.end, decisive[0] ?? 0) * 1.1);
}

/** The whole call, and never less than the limit, so that the mark is always in the picture. */
export function wholeLength(timeline: Timeline): number {
  const limit = timeline.marks.find(({ kind }) => kind === 'limit')?.at ?? 0;
  return Math.max(timeline.end, limit) * 1.04;
}
