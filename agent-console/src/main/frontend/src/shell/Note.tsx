import type { ReactNode } from 'react';
import type { Tone } from '../theme/palettes';
import styles from './Note.module.css';
import { ToneMark } from './ToneMark';

/** A sentence set apart from its surroundings, with a mark beside its colour. */
export function Note({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <div className={styles.note} data-tone={tone}>
      <ToneMark tone={tone} />
      <div>{children}</div>
    </div>
  );
}
