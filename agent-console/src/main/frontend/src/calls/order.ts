import type { Call } from '../api/types';

/** The order of every list of calls: last arrival first, the id where two arrived together. */
export function newestFirst(one: Call, other: Call): number {
  const byTime = Date.parse(other.arrivedAt) - Date.parse(one.arrivedAt);
  if (byTime !== 0) return byTime;
  return one.id < other.id ? 1 : one.id > other.id ? -1 : 0;
}
