import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Flaw, HouseSettings } from '../api/settings';
import { useText } from '../text/language';
import { valueAt, withValue, type Part } from './document';
import { FieldInput, FlawText } from './FieldInput';
import { FIELDS, NEW_ITEMS } from './fields';
import styles from './SettingsPage.module.css';

interface PartFormProps {
  part: Part;
  settings: HouseSettings;
  flaws: readonly Flaw[];
  disabled: boolean;
  onChange: (settings: HouseSettings) => void;
}

/** One part of the settings: a single form, or a list of them. */
export function PartForm({ part, settings, flaws, disabled, onChange }: PartFormProps) {
  const t = useText();
  const value: object = settings[part];
  const set = (next: object) => {
    onChange({ ...settings, [part]: next });
  };
  if (!Array.isArray(value)) {
    return <Item part={part} path={part} item={value} flaws={flaws} disabled={disabled} onChange={set} />;
  }
  const items = value as object[];
  return (
    <div className={styles.items}>
      {items.length === 0 && <p className={styles.hint}>{t('settings.empty')}</p>}
      {items.map((item, at) => (
        // Items have no identity but their place.
        <Item key={at} part={part} path={`${part}[${at}]`} item={item} flaws={flaws} disabled={disabled}
          onChange={(next) => { set(items.with(at, next)); }} onRemove={() => { set(items.toSpliced(at, 1)); }} />
      ))}
      {!disabled && (
        <Button data-testid="settings-add" onClick={() => { set([...items, NEW_ITEMS[part] ?? {}]); }}>{t('settings.add')}</Button>
      )}
    </div>
  );
}

interface ItemProps {
  part: Part;
  path: string;
  item: object;
  flaws: readonly Flaw[];
  disabled: boolean;
  onChange: (item: object) => void;
  onRemove?: () => void;
}

function Item({ part, path, item, flaws, disabled, onChange, onRemove }: ItemProps) {
  const t = useText();
  const whole = flaws.filter((flaw) => flaw.path === path);
  return (
    <fieldset className={styles.item}>
      <legend className="visually-hidden">{path}</legend>
      <div className={styles.fields}>
        {FIELDS[part].map((spec) => (
          <FieldInput key={spec.name} spec={spec} path={`${path}.${spec.name}`} value={valueAt(item, spec.name)} flaws={flaws} disabled={disabled}
            onChange={(value) => { onChange(withValue(item, spec.name, value)); }} />
        ))}
      </div>
      {whole.map((flaw) => <FlawText key={flaw.code} flaw={flaw} />)}
      {onRemove && !disabled && <Button type="text" icon={<DeleteOutlined />} onClick={onRemove}>{t('settings.remove')}</Button>}
    </fieldset>
  );
}
