import { SETTABLE_STATES, type Operator } from '../api/types';
import { Choice } from '../shell/Choice';
import { useText } from '../text/language';
import { useSetState } from './queries';
import { controlValue, isSettable } from './states';

interface StateControlProps {
  operator: Operator;
  label: string;
  testId: string;
}

/** Sets a state that a person may set; states that only calls bring about are shown, not offered. */
export function StateControl({ operator, label, testId }: StateControlProps) {
  const t = useText();
  const setState = useSetState(operator.extension);
  const value = controlValue(operator);
  return (
    <Choice
      label={label}
      labelHidden
      value={value}
      disabled={setState.isPending}
      testId={testId}
      onChange={(state) => {
        if (isSettable(state)) setState.mutate(state);
      }}
    >
      {!isSettable(value) && (
        <option value={value} disabled>
          {t(`state-of.${value}`)}
        </option>
      )}
      {SETTABLE_STATES.map((state) => (
        <option key={state} value={state}>
          {operator.next === state ? t('operators.after-call', { state: t(`state-of.${state}`) }) : t(`state-of.${state}`)}
        </option>
      ))}
    </Choice>
  );
}
