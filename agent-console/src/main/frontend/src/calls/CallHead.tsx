import { useText } from '../text/language';
import styles from './CallRow.module.css';

/** Column heads for the eye; each row says the same to a screen reader in its own words. */
export function CallHead() {
  const t = useText();
  return (
    <div className={styles.head} aria-hidden="true">
      <span>{t('call.arrived')}</span>
      <span>{t('call.caller')}</span>
      <span className={styles.line}>{t('call.line')}</span>
      <span className={styles.operator}>{t('call.operator')}</span>
      <span className={styles.lineRings}>{t('clock.line')}</span>
      <span className={styles.voiceRings}>{t('clock.voice')}</span>
      <span className={styles.wait}>{t('call.wait')}</span>
      <span className={styles.talk}>{t('call.talk')}</span>
      <span className={styles.status}>{t('call.outcome')}</span>
    </div>
  );
}
