import type { Call } from '../api/types';
import { limit, ringsBegun, STANDARD_RINGS } from '../calls/rings';
import { useText } from '../text/language';
import { seconds } from '../time/format';
import { useFastNow } from './useFastNow';
import styles from './RingCounter.module.css';

/** Which ring of the standard this is at the operator's telephone (A2), in the line's cadence. */
export function RingCounter({ call, operator }: { call: Call | null; operator: string }) {
  const t = useText();
  const offer = call?.offers.findLast((one) => one.operator === operator);
  const ringing = offer?.to === null;
  const now = useFastNow(ringing);
  const pattern = call?.cadence.pattern ?? [1000, 4000];
  const ms = offer ? Math.max(0, (offer.to === null ? now : Date.parse(offer.to)) - Date.parse(offer.from)) : 0;
  const ring = offer ? Math.min(ringsBegun(ms, pattern), STANDARD_RINGS + 1) : 0;
  const late = ms >= limit(pattern);
  return (
    <div className={styles.counter} data-ringing={ringing} data-late={late} data-testid="ring-counter" data-ring={ring}>
      <span className="visually-hidden" aria-live="assertive">
        {ringing ? t('ring.now', { ring }) : ''}
      </span>
      {Array.from({ length: STANDARD_RINGS }, (_, at) => (
        <span key={at} className={styles.ring} data-heard={at < ring} data-now={ringing && at === ring - 1} aria-hidden="true">
          {at + 1}
        </span>
      ))}
      <span className={styles.clock} aria-hidden="true">
        {offer ? t('unit.seconds', { seconds: seconds(ms) }) : ''}
      </span>
    </div>
  );
}
