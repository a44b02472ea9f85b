import { useSession } from '../session/session';
import { Chip } from '../shell/Chip';
import { useText } from '../text/language';
import { clock } from '../time/format';
import { useNow } from '../time/useNow';
import styles from './OwnState.module.css';
import { useOperators } from './queries';
import { StateControl } from './StateControl';
import { STATE_TONES } from './states';

/** An operator's own state, in view on every page; for others, nothing. */
export function OwnState() {
  const t = useText();
  const now = useNow();
  const { extension } = useSession();
  const { data: operators } = useOperators();
  const own = operators?.find((operator) => operator.extension === extension);
  if (!own) return null;
  return (
    <div className={styles.own}>
      <Chip tone={STATE_TONES[own.state]}>
        <span className={styles.word}>{t(`state-of.${own.state}`)}</span> {clock(now - Date.parse(own.since))}
      </Chip>
      <StateControl operator={own} label={t('operators.own-state')} testId="own-state-select" />
    </div>
  );
}
