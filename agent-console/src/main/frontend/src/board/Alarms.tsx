import { Link } from 'react-router';
import type { Alarm } from '../api/board';
import { Note } from '../shell/Note';
import { useText } from '../text/language';
import { isTextKey } from '../text/texts';
import { clock } from '../time/format';
import { useNow } from '../time/useNow';
import styles from './BoardPage.module.css';

/** What somebody has to act on now. `links`: the way to the call, where there is something to press with. */
export function Alarms({ alarms, links = true }: { alarms: Alarm[]; links?: boolean }) {
  const t = useText();
  const now = useNow();
  return (
    <div role="alert" className={styles.alarms}>
      {alarms.map(({ id, kind, since, line, call }) => {
        const key = `alarm.${kind}`;
        return (
          <div key={id} data-testid="alarm">
            <Note tone="bad">
              {isTextKey(key) ? t(key) : t('alarm.other', { kind })} {line ?? ''} · {clock(now - Date.parse(since))}
              {links && call && <> · <Link to={`/calls/${encodeURIComponent(call)}`}>{t('alarm.call')}</Link></>}
            </Note>
          </div>
        );
      })}
    </div>
  );
}
