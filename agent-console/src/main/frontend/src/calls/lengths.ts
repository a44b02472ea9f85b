import type { Call } from '../api/types';

/**
 * Milliseconds waited so far: from the line's answer until an operator's. Counted on this page while it
 * runs, because an event comes only when something changes.
 */
export function waitMs(call: Call, now: number): number | null {
  const running = call.stage !== 'ended' && call.operatorAnsweredAt === null;
  if (!running) return call.waitMs;
  return call.lineAnsweredAt === null ? null : Math.max(0, now - Date.parse(call.lineAnsweredAt));
}

/** Milliseconds talked so far, holds included; null where nobody answered. */
export function talkMs(call: Call, now: number): number | null {
  if (call.operatorAnsweredAt === null) return null;
  if (call.stage === 'ended') return call.talkMs;
  return Math.max(0, now - Date.parse(call.operatorAnsweredAt));
}
