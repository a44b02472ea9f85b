import { useText } from '../text/language';
import { FIGURE_HEADS } from './figures';
import styles from './OperatorRow.module.css';

/** Column heads for the eye; each row says the same to a screen reader in its own words. */
export function OperatorHead() {
  const t = useText();
  return (
    <div className={styles.head} aria-hidden="true">
      <span>{t('operators.operator')}</span>
      <span>{t('operators.state')}</span>
      <span className={styles.since}>{t('operators.since')}</span>
      <span>{t('operators.phone')}</span>
      <span className={styles.today}>{t('operators.today')}</span>
      {FIGURE_HEADS.map((text) => (
        <span key={text} className={styles.figure}>
          {t(text)}
        </span>
      ))}
      <span className={styles.set}>{t('operators.set')}</span>
    </div>
  );
}
