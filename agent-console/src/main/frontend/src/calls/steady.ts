import type { Call } from '../api/types';
import { newestFirst } from './order';

/** Two groups of a list: calls that go on, and calls that ended. */
export interface CallGroups {
  live: Call[];
  ended: Call[];
}

export interface SteadyGroups extends CallGroups {
  /** Calls that would stand among or above those shown and are kept back. */
  pending: number;
}

/**
 * The list as its reader saw it at `held`, brought up to date in place: no row comes, goes or moves,
 * a call that ended meanwhile stays in its place and shows its end. Older pages still join at the foot.
 */
export function steadied(held: CallGroups, now: CallGroups): SteadyGroups {
  const current = new Map([...now.live, ...now.ended].map((call) => [call.id, call]));
  const renewed = (call: Call): Call => current.get(call.id) ?? call;
  const shown = new Set([...held.live, ...held.ended].map((call) => call.id));
  const last = held.ended.at(-1);
  const others = [...current.values()].filter((call) => !shown.has(call.id));
  const older = others.filter((call) => call.stage === 'ended' && (!last || newestFirst(last, call) < 0));
  return {
    live: held.live.map(renewed),
    ended: [...held.ended.map(renewed), ...older.sort(newestFirst)],
    pending: others.length - older.length,
  };
}
