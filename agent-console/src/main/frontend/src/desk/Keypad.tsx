import { useEffect, useEffectEvent } from 'react';
import { useText } from '../text/language';
import styles from './Keypad.module.css';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** Twelve keys, heard by the other side. While it is open, digits typed outside of fields go there too. */
export function Keypad({ onKey, disabled }: { onKey: (key: string) => void; disabled: boolean }) {
  const t = useText();
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const typing = (event.target as HTMLElement).closest('input, textarea, select') !== null;
    if (!typing && !disabled && KEYS.includes(event.key)) onKey(event.key);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      pressed(event);
    };
    window.addEventListener('keydown', listener);
    return () => {
      window.removeEventListener('keydown', listener);
    };
  }, []);
  return (
    <div className={styles.pad} role="group" aria-label={t('desk.keypad')}>
      {KEYS.map((key) => (
        <button key={key} type="button" className={styles.key} disabled={disabled} onClick={() => { onKey(key); }}>
          {key}
        </button>
      ))}
    </div>
  );
}
