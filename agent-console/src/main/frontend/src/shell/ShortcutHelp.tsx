import { Modal, Switch } from 'antd';
import { useState } from 'react';
import { useText } from '../text/language';
import { SHORTCUTS } from './shortcuts';
import { shortcutsOn, switchShortcuts } from './shortcutSetting';
import styles from './ShortcutHelp.module.css';

/** All shortcuts on one card, and the switch that turns the single letters off. */
export function ShortcutHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText();
  const [on, setOn] = useState(shortcutsOn);
  return (
    <Modal title={t('shortcuts.title')} open={open} onCancel={onClose} footer={null} width={460}>
      <dl className={styles.list}>
        {SHORTCUTS.map(({ keys, text }) => (
          <div key={text} className={styles.row}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className={styles.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.setting}>
        <Switch
          id="shortcuts-on"
          checked={on}
          onChange={(next) => {
            switchShortcuts(next);
            setOn(next);
          }}
        />
        <label htmlFor="shortcuts-on">{t('shortcuts.switch')}</label>
      </div>
    </Modal>
  );
}
