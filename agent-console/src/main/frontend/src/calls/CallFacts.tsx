import type { Call } from '../api/types';
import { useLanguage, useText } from '../text/language';
import { isTextKey } from '../text/texts';
import { clock, dateTime } from '../time/format';
import { useNow } from '../time/useNow';
import styles from './CallFacts.module.css';
import { talkMs, waitMs } from './lengths';

/** The record's fields. */
export function CallFacts({ call }: { call: Call }) {
  const t = useText();
  const { language } = useLanguage();
  const now = useNow();
  const time = (iso: string | null): string => (iso === null ? '–' : dateTime(iso, language));
  const length = (ms: number | null): string => (ms === null ? '–' : clock(ms));
  const named = (prefix: string, code: string): string => {
    const key = `${prefix}.${code}`;
    return isTextKey(key) ? t(key) : code;
  };

  const facts: [string, string][] = [
    [t('call.arrived'), time(call.arrivedAt)],
    [t('call.line-answered'), time(call.lineAnsweredAt)],
    [t('call.operator-answered'), time(call.operatorAnsweredAt)],
    [t('call.ended'), time(call.endedAt)],
    [t('call.line'), call.line],
    [t('call.operator'), call.operator ?? '–'],
    [t('call.wait'), length(waitMs(call, now))],
    [t('call.talk'), length(talkMs(call, now))],
    [t('call.released-by'), call.releasedBy === null ? '–' : t(`released.${call.releasedBy}`)],
    [t('call.direction'), named('direction', call.direction)],
    [t('call.queue'), call.queue ?? '–'],
    [t('call.cadence'), named('cadence', call.cadence.name)],
    [t('call.pbx'), call.pbx],
    [t('call.id'), call.id],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
