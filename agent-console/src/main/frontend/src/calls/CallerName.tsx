import type { Call } from '../api/types';
import { useText } from '../text/language';
import styles from './CallerName.module.css';

/**
 * Who rang. The name comes from the caller's side and may be anything, also right-to-left, so it is
 * shown as text isolated from what stands around it.
 */
export function CallerName({ call }: { call: Call }) {
  const t = useText();
  return (
    <span className={styles.caller}>
      <bdi className={styles.number}>{call.caller ?? t('calls.withheld')}</bdi>
      {call.callerName && <bdi className={styles.name}>{call.callerName}</bdi>}
    </span>
  );
}
