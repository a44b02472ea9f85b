import { describe, expect, it } from 'vitest';
import { aCall, anEndedCall, ARRIVED } from '../test/samples';
import { limit, lineClock, ringsBegun, voiceClock } from './rings';

const CHINA = [1000, 4000];

describe('rings', () => {
  it.each([
    [0, 1],
    [4999, 1],
    [5000, 2],
    [14_999, 3],
    [15_000, 4],
  ])('after %d ms of a Chinese cadence are %d', (ms, rings) => {
    expect(ringsBegun(ms, CHINA)).toBe(rings);
  });

  it.each([
    ['china', CHINA, 15_000],
    ['us', [2000, 4000], 18_000],
    ['uk', [400, 200, 400, 2000], 9000],
    ['japan', [1000, 2000], 9000],
    ['france', [1500, 3500], 15_000],
  ])('%s: the limit is where ring four begins', (_, pattern, ms) => {
    expect(limit(pattern)).toBe(ms);
  });
});

describe('a clock', () => {
  it('runs on this page while nobody has answered', () => {
    expect(lineClock(aCall(), ARRIVED + 6000)).toEqual({ ms: 6000, rings: 2, verdict: 'none', running: true });
  });

  it('is missed as soon as ring four begins', () => {
    expect(voiceClock(aCall(), ARRIVED + 15_000).verdict).toBe('missed');
  });

  it('takes the record for what is over', () => {
    expect(voiceClock(anEndedCall(), ARRIVED)).toEqual({ ms: 22_000, rings: 5, verdict: 'missed', running: false });
  });

  it('has no verdict for a caller who left before the limit', () => {
    const left = aCall({ stage: 'ended', outcome: 'abandoned-ringing' });
    expect(voiceClock(left, ARRIVED + 99_000)).toEqual({ ms: null, rings: null, verdict: 'none', running: false });
  });
});
