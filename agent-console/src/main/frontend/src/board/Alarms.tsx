import type { Alarm } from '../api/board';
import { Note } from '../shell/Note';
import { useText } from '../text/language';
import { isTextKey } from '../text/texts';
import { clock } from '../time/format';
import { useNow } from '../time/useNow';
import styles from './BoardPage.module.css';

/** What somebody has to act on now. */
export function Alarms({ alarms }: { alarms: Alarm[] }) {
  const t = useText();
  const now = useNow();
  return (
    <div role="alert" className={styles.alarms}>
      {alarms.map(({ id, kind, since, line }) => {
        const key = `alarm.${kind}`;
        return (
          <div key={id} data-testid="alarm">
            <Note tone="bad">
              {isTextKey(key) ? t(key) : t('alarm.other', { kind })} {line ?? ''} · {clock(now - Date.parse(since))}
            </Note>
          </div>
        );
      })}
    </div>
  );
}
