import type { Call } from '../../api/types';
import { useText } from '../../text/language';
import { offset, seconds, timeOfDay } from '../../time/format';
import styles from './CallTimeline.module.css';
import { describe } from './describe';
import { startOf, type Item } from './items';

/** The drawing in words and figures, for those who cannot or do not want to read it off. */
export function TimelineTable({ call, items }: { call: Call; items: Item[] }) {
  const t = useText();
  const zero = Date.parse(call.arrivedAt);
  return (
    <details>
      <summary className={styles.summary}>{t('timeline.as-table')}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('timeline.since')}</th>
            <th scope="col">{t('timeline.time')}</th>
            <th scope="col">{t('timeline.what')}</th>
            <th scope="col">{t('timeline.length')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <tr key={index}>
              <td>{offset(startOf(item))}</td>
              <td>{timeOfDay(new Date(zero + startOf(item)).toISOString())}</td>
              <td>{describe(item, call, t)}</td>
              <td>{item.span && t('unit.seconds', { seconds: seconds(item.span.to - item.span.from) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
