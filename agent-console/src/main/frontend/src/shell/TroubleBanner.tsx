import { useText } from '../text/language';
import { CONNECTION_TONES } from './connection';
import { Note } from './Note';
import styles from './TroubleBanner.module.css';
import { useConnection } from './useConnection';

/** While something is wrong: what it means for callers and for this page, and what happens next. */
export function TroubleBanner() {
  const t = useText();
  const { connection, spooled } = useConnection();
  if (connection === 'live' || connection === 'connecting') return null;
  return (
    <div className={styles.banner} role="alert">
      <Note tone={CONNECTION_TONES[connection]}>{t(`trouble.${connection}`, { spooled })}</Note>
    </div>
  );
}
