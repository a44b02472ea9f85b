import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import styles from './TimeField.module.css';

interface TimeFieldProps {
  label: string;
  value: string | undefined;
  onChange: (value: string) => void;
}

/** A moment, in the reader's zone on screen and in UTC in the address, so that a shared view is the same view. */
export function TimeField({ label, value, onChange }: TimeFieldProps) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <DatePicker
        value={value === undefined ? null : dayjs(value)}
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        placeholder=""
        onChange={(time) => {
          onChange(time === null ? '' : time.toISOString());
        }}
      />
    </label>
  );
}
