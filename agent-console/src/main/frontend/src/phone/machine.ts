import type { Fault, Leg, Link, PhoneState } from './phone';

/** What happens to a telephone, told by SIP, the network or the person. */
export type PhoneEvent =
  | { type: 'link'; link: Link }
  | { type: 'rings' | 'calls'; leg: Omit<Leg, 'state' | 'incoming'> }
  | { type: 'talks' | 'held' | 'resumed'; key: string; at: number }
  | { type: 'ended'; key: string; fault: Fault | null }
  | { type: 'muted'; on: boolean }
  | { type: 'sound'; passes: boolean }
  | { type: 'transfer'; step: 'asked' | 'refused' }
  | { type: 'fault'; fault: Fault | null };

export const SILENT: PhoneState = {
  link: 'off', main: null, muted: false, broken: false, transferring: false, fault: null,
};

/** A second caller is never put through: the desk talks to one. */
export const isFree = (state: PhoneState): boolean => state.main === null;

/** Applies one event; an event about a leg that is not there changes nothing. */
export function step(state: PhoneState, event: PhoneEvent): PhoneState {
  switch (event.type) {
    case 'link':
      return { ...state, link: event.link };
    case 'rings':
      return { ...state, fault: null, main: { ...event.leg, incoming: true, state: 'ringing' } };
    case 'calls':
      return { ...state, fault: null, main: { ...event.leg, incoming: false, state: 'calling' } };
    case 'talks':
      return changed(state, event.key, (leg) => ({ ...leg, state: 'talking', since: event.at }));
    case 'held':
      return changed(state, event.key, (leg) => ({ ...leg, state: 'held', since: event.at }));
    case 'resumed':
      return changed(state, event.key, (leg) => ({ ...leg, state: 'talking', since: event.at }));
    case 'ended':
      return ended(state, event.key, event.fault);
    case 'muted':
      return { ...state, muted: event.on };
    case 'sound':
      return { ...state, broken: !event.passes };
    case 'transfer':
      return event.step === 'asked'
        ? { ...state, transferring: true, fault: null }
        : { ...state, transferring: false, fault: 'transfer-refused' };
    case 'fault':
      return { ...state, fault: event.fault };
  }
}

function changed(state: PhoneState, key: string, change: (leg: Leg) => Leg): PhoneState {
  return state.main?.key === key ? { ...state, main: change(state.main) } : state;
}

function ended(state: PhoneState, key: string, fault: Fault | null): PhoneState {
  return state.main?.key === key ? { ...SILENT, link: state.link, fault } : state;
}

export type Command = 'answer' | 'decline' | 'hangUp' | 'hold' | 'resume' | 'mute' | 'key' | 'call' | 'transfer';

/** Which commands make sense now; the desk shows the others greyed, so that nothing moves. */
export function possible({ link, main, transferring }: PhoneState): Record<Command, boolean> {
  const on = main?.state === 'talking' || main?.state === 'held';
  const free = on && !transferring;
  return {
    answer: main?.state === 'ringing',
    decline: main?.state === 'ringing',
    hangUp: main !== null && main.state !== 'ringing',
    hold: free && main.state === 'talking',
    resume: free && main.state === 'held',
    mute: on,
    key: main?.state === 'talking',
    call: main === null && link === 'ready',
    transfer: free && main.incoming,
  };
}
