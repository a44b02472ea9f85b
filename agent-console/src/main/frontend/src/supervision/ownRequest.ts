import type { Supervision } from '../api/board';
import type { Leg } from '../phone/phone';

/** The name under which the PBX rings a supervisor's telephone at his own request; nobody else can ring under it. */
const SHOWN = 'supervision';

/** Whether the telephone rings, or talks, because this person asked to take part in a talk. */
export const isOwnRequest = (leg: Leg | null): boolean => leg?.incoming === true && leg.number === SHOWN;

/** Whether the ringing telephone is to be picked up by itself: only for a request that is known to be running. */
export const answersItself = (leg: Leg | null, supervision: Supervision | null): boolean =>
  isOwnRequest(leg) && leg?.state === 'ringing' && supervision?.with === 'page';
