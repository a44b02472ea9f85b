import type { DeskAction } from '../api/desk';
import type { Call, Operator } from '../api/types';
import { usePhone } from '../phone/usePhone';
import { deskControls, pageControls, telephoneOf, type Controls } from './controls';
import { useDeskAction } from './queries';
import { useConsulted } from './useConsulted';

/** The controls of the telephone in use, for the call at the desk. */
export function useControls(own: Operator, call: Call | null): Controls {
  const { phone, state } = usePhone();
  const action = useDeskAction();
  const consulted = useConsulted(call);

  const act = (what: DeskAction, to?: string) => {
    if (call === null) return;
    const { id } = call;
    action.mutate(to === undefined ? { id, action: what } : { id, action: what, to }, {
      onSuccess: () => {
        if (what === 'consult' && to !== undefined) consulted.begin(to);
        if (what === 'retrieve' || what === 'connect' || what === 'conference' || what === 'hangup') consulted.end();
      },
    });
  };
  return telephoneOf(own.telephone) === 'page' || state.main !== null
    ? pageControls(phone, state, call, consulted.consulting, act)
    : deskControls(call, consulted.consulting, act);
}
