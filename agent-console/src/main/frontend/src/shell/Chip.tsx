import type { ReactNode } from 'react';
import type { Tone } from '../theme/palettes';
import styles from './Chip.module.css';
import { ToneMark } from './ToneMark';

/** A state in a word: tone, shape and text say the same. */
export function Chip({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={styles.chip} data-tone={tone}>
      <ToneMark tone={tone} />
      {children}
    </span>
  );
}
