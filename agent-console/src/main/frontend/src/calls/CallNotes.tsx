import type { Call } from '../api/types';
import { Note } from '../shell/Note';
import { useText } from '../text/language';
import { isTextKey } from '../text/texts';
import styles from './CallNotes.module.css';

/** How far the record can be trusted: live or settled, and what was not seen. */
export function CallNotes({ call }: { call: Call }) {
  const t = useText();
  return (
    <div className={styles.notes}>
      {call.gaps.map((gap) => {
        const key = `gap.${gap}`;
        return (
          <Note key={gap} tone="warn">
            {isTextKey(key) ? t(key) : t('gap.other', { gap })}
          </Note>
        );
      })}
      <Note tone={call.certainty === 'final' ? 'good' : 'info'}>{t(`certainty.${call.certainty}`)}</Note>
    </div>
  );
}
