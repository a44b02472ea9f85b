import { describe, expect, it } from 'vitest';
import { aCall, anEndedCall, ARRIVED } from '../../test/samples';
import { timelineOf } from './model';
import { answeringLength, position, ticks, wholeLength } from './scale';

describe('the scale', () => {
  it('is linear: equal times, equal lengths', () => {
    expect(position(5000, 20_000, 400)).toBe(100);
    expect(position(10_000, 20_000, 400)).toBe(200);
  });

  it.each([
    [16_500, 500],
    [16_500, 300],
    [3_600_000, 500],
    [36_000_000, 300],
    [400, 500],
  ])('labels %d ms on %d pixels with room between', (length, width) => {
    const labels = ticks(length, width, 64);
    expect(labels[0]).toBe(0);
    expect(labels.length).toBeGreaterThan(0);
    const step = labels[1] ?? length;
    expect(position(step, length, width)).toBeGreaterThanOrEqual(Math.min(64, width));
    expect(labels.at(-1)).toBeLessThanOrEqual(length);
  });

  it('shows the limit even of a call that ended before it', () => {
    const short = timelineOf(aCall({ stage: 'ended', endedAt: aCall().arrivedAt }), ARRIVED);
    expect(wholeLength(short)).toBeGreaterThan(15_000);
    expect(answeringLength(short)).toBeGreaterThan(15_000);
  });

  it('ends the answering part behind the operator, the whole behind the end', () => {
    const timeline = timelineOf(anEndedCall(), ARRIVED);
    expect(answeringLength(timeline)).toBeCloseTo(24_200);
    expect(wholeLength(timeline)).toBeGreaterThan(82_000);
  });
});
