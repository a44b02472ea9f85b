import { QuestionOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useLocation } from 'react-router';
import { OwnState } from '../operators/OwnState';
import { useText } from '../text/language';
import { Account } from './Account';
import { ConnectionBadge } from './ConnectionBadge';
import { LanguageSwitch } from './LanguageSwitch';
import { SettingsDrawer } from './SettingsDrawer';
import { ThemeSwitch } from './ThemeSwitch';
import styles from './TopBar.module.css';
import { useNarrow } from './useMedia';

/** Own state (which the desk shows itself) and connection always in view; settings too, where there is room for them. */
export function TopBar({ onHelp }: { onHelp: () => void }) {
  const t = useText();
  const narrow = useNarrow();
  const { pathname } = useLocation();
  return (
    <header className={styles.bar}>
      {pathname !== '/desk' && <OwnState />}
      <ConnectionBadge />
      <span className={styles.space} />
      {narrow ? (
        <SettingsDrawer />
      ) : (
        <>
          <LanguageSwitch />
          <ThemeSwitch />
          <Tooltip title={t('shortcuts.title')}>
            <Button icon={<QuestionOutlined />} aria-label={t('shortcuts.title')} onClick={onHelp} />
          </Tooltip>
          <Account />
        </>
      )}
    </header>
  );
}
