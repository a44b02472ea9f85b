import { useState } from 'react';
import type { DeskAction } from '../api/desk';
import type { Call, Operator } from '../api/types';
import { usePhone } from '../phone/usePhone';
import { deskControls, pageControls, telephoneOf, type Controls } from './controls';
import { useDeskAction } from './queries';

/** The controls of the telephone in use, for the call at the desk. */
export function useControls(own: Operator, call: Call | null): Controls {
  const { phone, state } = usePhone();
  const action = useDeskAction();
  const [asked, setAsked] = useState<{ call: string; to: string } | null>(null);

  const act = (what: DeskAction, to?: string) => {
    if (call === null) return;
    const { id } = call;
    action.mutate(to === undefined ? { id, action: what } : { id, action: what, to }, {
      onSuccess: () => {
        // The PBX does not tell of a consultation on the desk's telephone before it ends; we remember it.
        if (what === 'consult' && to !== undefined) setAsked({ call: id, to });
        if (what === 'retrieve' || what === 'complete' || what === 'conference' || what === 'hangup') setAsked(null);
      },
    });
  };
  const consulting = asked !== null && asked.call === call?.id ? asked.to : null;
  return telephoneOf(own.telephone) === 'page' || state.main !== null
    ? pageControls(phone, state, act)
    : deskControls(call, consulting, act);
}
