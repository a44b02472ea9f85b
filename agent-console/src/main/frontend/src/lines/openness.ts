import type { Line } from '../api/types';
import type { Tone } from '../theme/palettes';

export type Openness = 'open' | 'closed' | 'closed-now';

export const OPENNESS_TONES: Record<Openness, Tone> = { open: 'good', closed: 'idle', 'closed-now': 'bad' };

/** Closed by hand counts before closed by hours: it is the one that somebody has to undo. */
export function opennessOf(line: Line): Openness {
  if (line.closedNow) return 'closed-now';
  return line.open ? 'open' : 'closed';
}

/** Milliseconds that the first in line has waited by now; null where nobody waits. */
export function longestWait(line: Line, now: number): number | null {
  if (line.waiting === 0) return null;
  // An event says how long it was when sent; from then on this page counts.
  return (line.longestWaitMs ?? 0) + Math.max(0, now - (line.receivedAt ?? now));
}
