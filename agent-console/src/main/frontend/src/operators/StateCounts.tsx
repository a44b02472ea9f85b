import { OPERATOR_STATES, type Operator } from '../api/types';
import { Chip } from '../shell/Chip';
import { useText } from '../text/language';
import styles from './OperatorList.module.css';
import { STATE_TONES } from './states';

/** How many stand in each state; states that nobody is in are left out. */
export function StateCounts({ operators }: { operators: Operator[] }) {
  const t = useText();
  const counts = OPERATOR_STATES.map((state) => ({
    state,
    count: operators.filter((operator) => operator.state === state).length,
  })).filter(({ count }) => count > 0);
  return (
    <ul className={styles.counts} aria-label={t('operators.now')}>
      {counts.map(({ state, count }) => (
        <li key={state}>
          <Chip tone={STATE_TONES[state]}>
            {t(`state-of.${state}`)} {count}
          </Chip>
        </li>
      ))}
    </ul>
  );
}
