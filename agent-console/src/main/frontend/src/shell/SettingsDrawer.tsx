import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useText } from '../text/language';
import { Account } from './Account';
import { LanguageSwitch } from './LanguageSwitch';
import styles from './SettingsDrawer.module.css';
import { ThemeSwitch } from './ThemeSwitch';

/** On a phone, what is not needed every minute stands behind one button. */
export function SettingsDrawer() {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        icon={<MenuOutlined />}
        aria-label={t('shell.settings')}
        data-testid="settings-open"
        onClick={() => {
          setOpen(true);
        }}
      />
      <Drawer
        title={t('shell.settings')}
        open={open}
        size={320}
        onClose={() => {
          setOpen(false);
        }}
      >
        <div className={styles.list}>
          <LanguageSwitch />
          <ThemeSwitch />
          <Account />
        </div>
      </Drawer>
    </>
  );
}
