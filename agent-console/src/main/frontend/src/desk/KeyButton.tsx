import { Button } from 'antd';
import type { ReactNode } from 'react';
import styles from './KeyButton.module.css';
import { DESK_KEYS, type DeskKey } from './deskKeys';

interface KeyButtonProps {
  name?: DeskKey;
  /** A key that works only where the focus is, such as Enter in a field. */
  local?: string;
  children: ReactNode;
  onClick: () => void;
  disabled?: boolean;
  loading?: boolean;
  kind?: 'primary' | 'danger' | 'usual';
  pressed?: boolean;
  testId: string;
}

/** A button of the desk with its key on it. It keeps its place and size, possible or not. */
export function KeyButton({ name, local, children, onClick, disabled, loading, kind = 'usual', pressed, testId }: KeyButtonProps) {
  const shown = name ? DESK_KEYS[name].shown : local;
  return (
    <Button
      block
      type={kind === 'primary' ? 'primary' : 'default'}
      danger={kind === 'danger'}
      disabled={disabled ?? false}
      loading={loading ?? false}
      aria-pressed={pressed}
      aria-keyshortcuts={shown?.replace(' ', '+')}
      data-pressed={pressed ?? false}
      className={styles.button ?? ''}
      data-testid={testId}
      onClick={onClick}
    >
      <span className={styles.text}>{children}</span>
      {shown && <kbd className={styles.key}>{shown}</kbd>}
    </Button>
  );
}
