import type { ReactNode } from 'react';
import styles from './Choice.module.css';

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
  testId?: string;
  disabled?: boolean;
  labelHidden?: boolean;
}

/**
 * The browser's own select, dressed like the rest. It opens at once, takes letters and arrows, and on a
 * phone brings the phone's own wheel: better than any copy of it for a control used all day.
 */
export function Choice({ label, value, onChange, children, testId, disabled, labelHidden }: ChoiceProps) {
  return (
    <label className={styles.field}>
      <span className={labelHidden ? 'visually-hidden' : styles.label}>{label}</span>
      <select
        className={styles.select}
        value={value}
        disabled={disabled}
        data-testid={testId}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {children}
      </select>
    </label>
  );
}
