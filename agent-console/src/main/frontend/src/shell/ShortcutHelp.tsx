import { Modal, Switch } from 'antd';
import { useState } from 'react';
import { useSession } from '../session/session';
import { useText } from '../text/language';
import { shortcutsFor } from './shortcuts';
import { shortcutsOn, switchShortcuts } from './shortcutSetting';
import styles from './ShortcutHelp.module.css';

/** All shortcuts on one card, and the switch that turns the single letters off. */
export function ShortcutHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText();
  const session = useSession();
  const [on, setOn] = useState(shortcutsOn);
  return (
    <Modal title={t('shortcuts.title')} open={open} onCancel={onClose} footer={null} width={460}>
      <dl className={styles.list}>
        {shortcutsFor(session).map(({ keys, text }) => (
          <div key={keys.join(' ')} className={styles.row}>
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
