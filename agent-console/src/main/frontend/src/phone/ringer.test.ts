import { describe, expect, it } from 'vitest';
import { course } from './ringer';

const loud = (parts: { at: number; loudness: number }[]) => parts.slice(0, 4).map(({ at, loudness }) => [at, loudness > 0]);

describe('the ring', () => {
  it('has the bursts and pauses of the line', () => {
    expect(loud(course([400, 200, 400, 3000]))).toEqual([[0, true], [0.4, false], [expect.closeTo(0.6), true], [1, false]]);
  });

  it('goes on in another cadence as if it had begun in it', () => {
    expect(loud(course([400, 200, 400, 3000], 0.5))).toEqual([[0.5, false], [expect.closeTo(0.6), true], [1, false], [4, true]]);
  });

  it('falls silent in the end', () => {
    expect(course([1000, 4000]).at(-1)).toEqual({ at: 40, loudness: 0 });
  });
});
