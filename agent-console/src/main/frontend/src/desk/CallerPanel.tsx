import type { DeskCall } from '../api/desk';
import type { Call, Line, Operator } from '../api/types';
import { CallerName } from '../calls/CallerName';
import { Chip } from '../shell/Chip';
import { useText } from '../text/language';
import { languageName } from '../text/languages';
import { clock } from '../time/format';
import { useNow } from '../time/useNow';
import styles from './CallerPanel.module.css';
import { HOLD_WARNING_MS, holdingSince, talkingSince } from './clocks';
import { RingCounter } from './RingCounter';

interface CallerPanelProps {
  own: Operator;
  call: Call | null;
  known: DeskCall | undefined;
  line: Line | undefined;
}

/** Who rings, on which line, in which language, and how long everything has taken. */
export function CallerPanel({ own, call, known, line }: CallerPanelProps) {
  const t = useText();
  return (
    <div className={styles.panel} data-testid="desk-caller">
      <div className={styles.who}>{call ? <CallerName call={call} /> : <span className={styles.nobody}>{t('desk.nobody')}</span>}</div>
      <dl className={styles.facts}>
        <dt>{t('call.line')}</dt>
        <dd className={styles.line}>
          {call ? `${call.line} ${line?.name ?? ''}` : '–'}
          {call && line && (
            <span>
              <span className="visually-hidden">{t('desk.language')}</span> · {languageName(line.language)}
            </span>
          )}
        </dd>
        <dt>{t('desk.earlier')}</dt>
        <dd>{known?.earlier.length ?? '–'}</dd>
        <dt>{t('desk.last-operator')}</dt>
        <dd>{known?.lastOperator ?? '–'}</dd>
      </dl>
      <RingCounter call={call} operator={own.extension} />
      <Clocks call={call} operator={own.extension} />
    </div>
  );
}

/** Talk and hold; the hold clock warns, because a caller on hold thinks himself forgotten (A5). */
function Clocks({ call, operator }: { call: Call | null; operator: string }) {
  const t = useText();
  const now = useNow();
  const talk = call && talkingSince(call, operator);
  const hold = call && holdingSince(call);
  const end = call?.endedAt ? Date.parse(call.endedAt) : now;
  const holdMs = hold === null ? null : now - hold;
  const long = holdMs !== null && holdMs >= HOLD_WARNING_MS;
  return (
    <div className={styles.clocks}>
      <div>
        <span className={styles.label}>{t('call.talk')}</span>
        <span className={styles.clock} data-testid="desk-talk-clock">{talk === null ? '–:––' : clock(end - talk)}</span>
      </div>
      <div data-tone={long ? 'bad' : 'hold'} className={styles.hold} data-on={holdMs !== null} data-testid="desk-hold-clock">
        <span className={styles.label}>{t('timeline.hold')}</span>
        <span className={styles.clock}>{holdMs === null ? '–:––' : clock(holdMs)}</span>
      </div>
      <div className={styles.warning} aria-live="polite">
        {long && <Chip tone="bad">{t('desk.hold-long')}</Chip>}
      </div>
    </div>
  );
}
