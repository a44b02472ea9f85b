import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../text/language';
import styles from './SettingsPage.module.css';
import type { Editing } from './useEditing';

/** Saves all parts at once as one version, with a word on why. In view on every part, because changes are one document. */
export function SaveBar({ editing }: { editing: Editing }) {
  const t = useText();
  const [comment, setComment] = useState('');
  const nothing = editing.changed.length === 0;
  return (
    <form
      className={styles.save}
      onSubmit={(event) => {
        event.preventDefault();
        editing.save(comment.trim());
        setComment('');
      }}
    >
      <span className={styles.hint}>
        {nothing ? t('settings.nothing-changed') : t('settings.changed-parts', { parts: editing.changed.map((part) => t(`part.${part}`)).join(', ') })}
      </span>
      <label className={styles.comment}>
        <span className="visually-hidden">{t('settings.comment')}</span>
        <input value={comment} maxLength={500} placeholder={t('settings.comment')} disabled={nothing} data-testid="settings-comment" onChange={(event) => { setComment(event.target.value); }} />
      </label>
      <Button disabled={nothing} onClick={editing.discard}>{t('settings.discard')}</Button>
      <Button type="primary" htmlType="submit" disabled={nothing} loading={editing.saving} data-testid="settings-save">{t('settings.save')}</Button>
    </form>
  );
}
