import type { Call } from '../api/types';
import { Chip } from '../shell/Chip';
import { useText } from '../text/language';
import type { Tone } from '../theme/palettes';
import { seconds } from '../time/format';
import { useNow } from '../time/useNow';
import styles from './CallClocks.module.css';
import { RingPips } from './RingPips';
import { lineClock, voiceClock, type ClockView, type Verdict } from './rings';

const VERDICT_TONES: Record<Verdict, Tone> = { met: 'good', missed: 'bad', none: 'idle' };

/** Both clocks of rule A1 side by side. */
export function CallClocks({ call }: { call: Call }) {
  const now = useNow();
  return (
    <div className={styles.clocks}>
      <Clock kind="line" view={lineClock(call, now)} />
      <Clock kind="voice" view={voiceClock(call, now)} />
    </div>
  );
}

function Clock({ kind, view }: { kind: 'line' | 'voice'; view: ClockView }) {
  const t = useText();
  return (
    <div className={styles.clock} data-testid={`clock-${kind}`}>
      <h3 className={styles.title}>{t(`clock.${kind}`)}</h3>
      <p className={styles.meaning}>{t(`clock.${kind}-meaning`)}</p>
      <p className={styles.figure}>
        {view.ms === null ? '–' : t('unit.seconds', { seconds: seconds(view.ms) })}
        <RingPips view={view} />
        <span className={styles.rings}>
          {view.rings === null ? t('rings.unanswered') : t('rings.count', { rings: view.rings })}
        </span>
      </p>
      <Chip tone={VERDICT_TONES[view.verdict]}>
        {view.running && view.verdict === 'none' ? t('verdict.running') : t(`verdict.${view.verdict}`)}
      </Chip>
    </div>
  );
}
