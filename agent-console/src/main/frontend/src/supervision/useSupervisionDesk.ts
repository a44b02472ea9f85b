import { useState } from 'react';
import type { Supervision } from '../api/board';
import type { Operator, Telephone } from '../api/types';
import { usePhone } from '../phone/usePhone';
import { useStored } from '../shell/useStored';
import { useSupervisionKeys, type SupervisionKey } from './keys';
import { useOwnSupervision, useSupervising } from './queries';

export type Wish = Telephone | 'usual';
const WISHES: readonly Wish[] = ['usual', 'page', 'desk'];

export const isTalking = (operator: Operator): boolean => operator.state === 'talking' || operator.state === 'holding';

/** The row on which keys act: where the supervisor takes part, else where he was last, else the first talk. */
export function rowOfKeys(operators: readonly Operator[], running: Supervision | null, last: string | null): string | null {
  if (running) return running.operator;
  const talking = operators.filter(isTalking);
  return (talking.find((one) => one.extension === last) ?? talking[0])?.extension ?? null;
}

/** All that the board needs to let a supervisor take part in talks. */
export function useSupervisionDesk(operators: readonly Operator[], allowed: boolean) {
  const { state } = usePhone();
  const running = useOwnSupervision();
  const { begin, change, end } = useSupervising();
  const [wish, setWish] = useStored<Wish>('hotline.supervision-telephone', WISHES, 'usual');
  const [last, setLast] = useState<string | null>(null);
  const row = rowOfKeys(operators, running, last);

  const press = (key: SupervisionKey, extension: string | null) => {
    const operator = operators.find((one) => one.extension === extension);
    if (key === 'end') {
      if (running) end.mutate(running.id);
    } else if (running?.operator === extension) {
      change.mutate({ id: running.id, mode: key });
    } else if (operator?.call && isTalking(operator)) {
      const usual = state.link === 'ready' ? 'page' : 'desk';
      begin.mutate({ call: operator.call, operator: operator.extension, mode: key, with: wish === 'usual' ? usual : wish });
    }
  };
  useSupervisionKeys(
    allowed
      ? (key) => {
          press(key, row);
        }
      : null,
  );
  return { running, row, press, wish, setWish, link: state.link, at: setLast };
}
