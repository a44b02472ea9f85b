import { Button } from 'antd';
import type { Supervision, SupervisionMode } from '../api/board';
import { useText } from '../text/language';
import { SUPERVISION_KEYS, type SupervisionKey } from './keys';
import styles from './SupervisionButtons.module.css';

const MODES: readonly SupervisionMode[] = ['listen', 'whisper', 'barge'];

interface SupervisionButtonsProps {
  talking: boolean;
  /** The supervisor's part in this operator's talk, if it is this one. */
  running: Supervision | null;
  /** Whether the keys act on this row now. */
  keysHere: boolean;
  onFocus: () => void;
  onPress: (key: SupervisionKey) => void;
}

/** The three ways to take part in one operator's talk, and the end of it. */
export function SupervisionButtons({ talking, running, keysHere, onFocus, onPress }: SupervisionButtonsProps) {
  const t = useText();
  const label = (name: SupervisionKey) => (
    <>
      {t(`supervise.${name}`)}
      <kbd className={styles.key} data-here={keysHere}>{SUPERVISION_KEYS[name].shown}</kbd>
    </>
  );
  const shortcut = (name: SupervisionKey) => (keysHere ? SUPERVISION_KEYS[name].shown.replace(' ', '+') : undefined);
  return (
    <>
      {MODES.map((mode) => (
        <Button
          key={mode} size="small" disabled={!talking} type={running?.mode === mode ? 'primary' : 'default'}
          aria-pressed={running?.mode === mode} aria-keyshortcuts={shortcut(mode)} data-testid={`supervise-${mode}`}
          onFocus={onFocus} onClick={() => { onPress(mode); }}
        >
          {label(mode)}
        </Button>
      ))}
      {running && (
        <Button size="small" danger aria-keyshortcuts={shortcut('end')} data-testid="supervise-end" onClick={() => { onPress('end'); }}>
          {label('end')}
        </Button>
      )}
    </>
  );
}
