import type { Line } from '../api/types';
import { mayCloseLine } from '../session/rights';
import { useSession } from '../session/session';
import { Chip } from '../shell/Chip';
import { useText } from '../text/language';
import { languageName } from '../text/languages';
import { clock } from '../time/format';
import { useNow } from '../time/useNow';
import { CloseLineSwitch } from './CloseLineSwitch';
import styles from './LineList.module.css';
import { longestWait, OPENNESS_TONES, opennessOf } from './openness';

/** One line: whether it takes calls, and who waits for how long. */
export function LineRow({ line }: { line: Line }) {
  const t = useText();
  const now = useNow();
  const session = useSession();
  const openness = opennessOf(line);
  const wait = longestWait(line, now);
  return (
    <li className={styles.row} data-testid="line-row" data-line={line.number} data-openness={openness}>
      <span className={styles.who}>
        <span className={styles.number}>{line.number}</span> <bdi>{line.name}</bdi>
        <span className={styles.language}>{languageName(line.language)}</span>
      </span>
      <span className={styles.state}>
        <Chip tone={OPENNESS_TONES[openness]}>{t(`lines.${openness}`)}</Chip>
      </span>
      <span className={styles.figure} data-some={line.waiting > 0}>
        <span className={styles.label}>{t('lines.waiting')}</span> {line.waiting}
      </span>
      <span className={styles.figure} data-some={wait !== null}>
        <span className={styles.label}>{t('lines.longest')}</span> {wait === null ? '–' : clock(wait)}
      </span>
      <span className={styles.switch}>{mayCloseLine(session) && <CloseLineSwitch line={line} />}</span>
    </li>
  );
}
