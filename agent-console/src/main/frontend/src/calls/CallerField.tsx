import { Input, type InputRef } from 'antd';
import { useEffect, useEffectEvent, useState, type Ref } from 'react';
import { useText } from '../text/language';
import styles from './TimeField.module.css';

/** A pause in typing this long means that the number is meant to be looked for. */
const TYPING_REST_MS = 350;

interface CallerFieldProps {
  value: string;
  onChange: (value: string) => void;
  ref: Ref<InputRef>;
}

/** The beginning of the caller's number. Looked for when typing rests, or at once on Enter. */
export function CallerField({ value, onChange, ref }: CallerFieldProps) {
  const t = useText();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const search = useEffectEvent(onChange);

  // Changed from outside (conditions cleared, a link followed): the field follows the address.
  if (value !== known) {
    setKnown(value);
    if (value !== typed.trim()) setTyped(value);
  }

  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => {
      search(typed);
    }, TYPING_REST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, value]);

  return (
    <label className={styles.field}>
      <span className={styles.label}>{t('filter.caller')}</span>
      <Input
        ref={ref}
        value={typed}
        inputMode="tel"
        allowClear
        data-testid="filter-caller"
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onPressEnter={() => {
          onChange(typed);
        }}
      />
    </label>
  );
}
