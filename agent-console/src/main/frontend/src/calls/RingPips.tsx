import { useText } from '../text/language';
import { STANDARD_RINGS, type ClockView } from './rings';
import styles from './RingPips.module.css';

/** Three boxes, filled by rings heard; a fourth, crossed, when the standard was passed. */
export function RingPips({ view }: { view: ClockView }) {
  const t = useText();
  const rings = view.rings ?? 0;
  const words = view.rings === null ? t('rings.unanswered') : t('rings.count', { rings });
  return (
    <span className={styles.pips} data-verdict={view.verdict} title={`${words} · ${t(`verdict.${view.verdict}`)}`}>
      <span className="visually-hidden">
        {words}, {t(`verdict.${view.verdict}`)}
      </span>
      <svg width="41" height="16" viewBox="0 0 41 16" aria-hidden="true">
        {Array.from({ length: STANDARD_RINGS }, (_, ring) => (
          <rect
            key={ring}
            x={1 + ring * 9.5}
            y={10 - ring * 4}
            width="6"
            height={5 + ring * 4}
            rx="1.5"
            className={ring < rings ? styles.heard : styles.free}
          />
        ))}
        {view.verdict === 'missed' && <path d="M32 5l6 6M38 5l-6 6" className={styles.cross} />}
      </svg>
    </span>
  );
}
