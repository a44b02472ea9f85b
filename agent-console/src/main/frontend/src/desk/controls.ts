import type { DeskAction } from '../api/desk';
import type { Call, Telephone } from '../api/types';
import { possible, type Command } from '../phone/machine';
import type { Phone, PhoneState } from '../phone/phone';

/** What the desk's buttons do, whichever telephone is in use. */
export interface Controls {
  can: Record<Command | 'consult' | 'complete' | 'conference' | 'retrieve', boolean>;
  held: boolean;
  muted: boolean;
  consulting: string | null;
  do: {
    answer: () => void;
    hangUp: () => void;
    hold: () => void;
    resume: () => void;
    mute: () => void;
    key: (key: string) => void;
    transfer: (to: string) => void;
    consult: (to: string) => void;
    complete: () => void;
    conference: () => void;
    retrieve: () => void;
    call: (to: string) => void;
  };
}

export type Act = (action: DeskAction, to?: string) => void;

/**
 * The telephone in the page: what needs only this telephone goes by SIP, so that it works while the application does not;
 * whatever concerns a colleague is done by the PBX, as for a telephone on the desk. Without a caller a colleague is dialled.
 */
export function pageControls(phone: Phone, state: PhoneState, call: Call | null, consulting: string | null, act: Act): Controls {
  const can = possible(state);
  const asked = consulting !== null && call !== null && can.hangUp;
  const alone = call !== null && can.transfer && !asked;
  return {
    can: {
      ...can,
      hold: can.hold && !asked,
      resume: can.resume && !asked,
      transfer: alone,
      consult: alone,
      complete: asked,
      conference: asked,
      retrieve: asked,
    },
    held: state.main?.state === 'held',
    muted: state.muted,
    consulting: asked ? consulting : null,
    do: {
      answer: () => { phone.answer(); },
      hangUp: () => {
        // The caller is on hold in the PBX: without this telephone he would wait again instead of being let go.
        if (asked) act('hangup');
        else phone.hangUp();
      },
      hold: () => { phone.hold(); },
      resume: () => { phone.resume(); },
      mute: () => { phone.mute(!state.muted); },
      key: (key) => { phone.key(key); },
      transfer: (to) => { phone.transfer(to); },
      consult: (to) => {
        // The colleague is heard on the same leg.
        if (state.main?.state === 'held') phone.resume();
        act('consult', to);
      },
      complete: () => { act('connect'); },
      conference: () => { act('conference'); },
      retrieve: () => { act('retrieve'); },
      call: (to) => { phone.call(to); },
    },
  };
}

const nothing = () => undefined;

/** A telephone on the desk is steered in the PBX; it answers, mutes and dials by itself. */
export function deskControls(call: Call | null, consulting: string | null, act: Act): Controls {
  const talking = call?.stage === 'talking';
  const held = call?.stage === 'holding' && consulting === null;
  const asked = consulting !== null && call !== null && call.stage !== 'ended';
  return {
    can: {
      answer: false, decline: false, mute: false, key: false, call: false,
      hangUp: talking || held || asked,
      hold: talking && !asked,
      resume: held,
      transfer: (talking || held) && !asked,
      consult: (talking || held) && !asked,
      complete: asked,
      conference: asked,
      retrieve: asked,
    },
    held,
    muted: false,
    consulting,
    do: {
      answer: nothing,
      mute: nothing,
      key: nothing,
      call: nothing,
      hangUp: () => { act('hangup'); },
      hold: () => { act('hold'); },
      resume: () => { act('resume'); },
      transfer: (to) => { act('transfer', to); },
      consult: (to) => { act('consult', to); },
      complete: () => { act('connect'); },
      conference: () => { act('conference'); },
      retrieve: () => { act('retrieve'); },
    },
  };
}

/** Which of the two is in use, until the server says otherwise the one on the desk. */
export const telephoneOf = (telephone: Telephone | undefined): Telephone => telephone ?? 'desk';
