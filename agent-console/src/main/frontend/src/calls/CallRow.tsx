import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Call } from '../api/types';
import { useLanguage, useText } from '../text/language';
import { clock, listTime } from '../time/format';
import { useNow } from '../time/useNow';
import { CallerName } from './CallerName';
import { CallStatus } from './CallStatus';
import styles from './CallRow.module.css';
import { talkMs, waitMs } from './lengths';
import { RingPips } from './RingPips';
import { lineClock, voiceClock } from './rings';

interface CallRowProps {
  call: Call;
  href: string;
  current: boolean;
}

interface CellProps {
  name: 'line' | 'operator' | 'lineRings' | 'voiceRings' | 'wait' | 'talk';
  label: string;
  children: ReactNode;
}

/** The label is heard everywhere and seen where there are no column heads, on a phone. */
function Cell({ name, label, children }: CellProps) {
  return (
    <span className={styles[name]}>
      <span className={styles.label}>{label} </span>
      {children}
    </span>
  );
}

const length = (ms: number | null): string => (ms === null ? '–' : clock(ms));

/**
 * A call in one line; on a phone in three. The link of its first cell covers the whole row, so the row
 * is one target for mouse, finger and keyboard alike.
 */
export function CallRow({ call, href, current }: CallRowProps) {
  const { language } = useLanguage();
  const t = useText();
  const now = useNow();
  return (
    <li
      className={styles.row}
      data-testid="call-row"
      data-call-id={call.id}
      data-stage={call.stage}
      data-current={current}
    >
      <Link to={href} className={styles.link ?? ''} data-call-link aria-current={current ? 'true' : undefined}>
        <time dateTime={call.arrivedAt}>{listTime(call.arrivedAt, language, now)}</time>
      </Link>
      <span className={styles.caller}>
        <CallerName call={call} />
      </span>
      <Cell name="line" label={t('call.line')}>
        {call.line}
      </Cell>
      <Cell name="operator" label={t('call.operator')}>
        {call.operator ?? call.offers.at(-1)?.operator ?? '–'}
      </Cell>
      <Cell name="lineRings" label={t('clock.line')}>
        <RingPips view={lineClock(call, now)} />
      </Cell>
      <Cell name="voiceRings" label={t('clock.voice')}>
        <RingPips view={voiceClock(call, now)} />
      </Cell>
      <Cell name="wait" label={t('call.wait')}>
        {length(waitMs(call, now))}
      </Cell>
      <Cell name="talk" label={t('call.talk')}>
        {length(talkMs(call, now))}
      </Cell>
      <span className={styles.status}>
        <CallStatus call={call} />
      </span>
    </li>
  );
}
