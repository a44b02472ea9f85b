import type { Call } from '../api/types';

/** After half a minute on hold a caller should hear a voice again (A5). */
export const HOLD_WARNING_MS = 30_000;

/** When this operator began to talk with the caller, in epoch milliseconds; null before. */
export function talkingSince(call: Call, operator: string): number | null {
  const talk = call.talks?.findLast((one) => one.operator === operator);
  if (talk) return Date.parse(talk.from);
  return call.operatorAnsweredAt === null ? null : Date.parse(call.operatorAnsweredAt);
}

/** When the present hold began; null when the caller is not on hold. */
export function holdingSince(call: Call): number | null {
  const hold = call.stage === 'holding' ? call.holds.at(-1) : undefined;
  return hold?.to === null ? Date.parse(hold.from) : null;
}
