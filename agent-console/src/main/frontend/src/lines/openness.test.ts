import { describe, expect, it } from 'vitest';
import { aLine } from '../test/samples';
import { longestWait, opennessOf } from './openness';

describe('a line', () => {
  it('closed by hand is said to be so, whatever its hours', () => {
    expect(opennessOf(aLine({ open: false, closedNow: true }))).toBe('closed-now');
    expect(opennessOf(aLine({ open: false }))).toBe('closed');
    expect(opennessOf(aLine())).toBe('open');
  });

  it('counts the longest wait on from when it was told', () => {
    expect(longestWait(aLine({ waiting: 2, longestWaitMs: 4000, receivedAt: 1000 }), 3500)).toBe(6500);
    expect(longestWait(aLine({ longestWaitMs: 0, receivedAt: 1000 }), 3500)).toBeNull();
  });
});
