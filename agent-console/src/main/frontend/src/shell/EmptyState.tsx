import type { ReactNode } from 'react';
import styles from './States.module.css';

/** Nothing here, why, and what one could do about it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.state}>
      <svg width="56" height="32" viewBox="0 0 56 32" aria-hidden="true">
        <g fill="none" stroke="var(--control)" strokeWidth="2">
          <rect x="2" y="16" width="10" height="14" rx="2" />
          <rect x="22" y="10" width="10" height="20" rx="2" />
          <rect x="42" y="3" width="10" height="27" rx="2" />
        </g>
      </svg>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}
