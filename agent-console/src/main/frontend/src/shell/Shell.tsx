import { Suspense, useState } from 'react';
import { Outlet } from 'react-router';
import { useText } from '../text/language';
import { LoadingState } from './LoadingState';
import { Navigation } from './Navigation';
import styles from './Shell.module.css';
import { ShortcutHelp } from './ShortcutHelp';
import { useGlobalShortcuts } from './shortcuts';
import { TopBar } from './TopBar';
import { TroubleBanner } from './TroubleBanner';
import { useNarrow } from './useMedia';

/** The frame around every page: navigation, own state, connection, settings, and the page itself. */
export function Shell() {
  const t = useText();
  const narrow = useNarrow();
  const [helpOpen, setHelpOpen] = useState(false);
  const openHelp = () => {
    setHelpOpen(true);
  };
  useGlobalShortcuts(openHelp);

  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t('shell.skip')}
      </a>
      {!narrow && <Navigation />}
      <TopBar onHelp={openHelp} />
      <main id="content" tabIndex={-1} className={styles.main}>
        <TroubleBanner />
        <Suspense fallback={<LoadingState />}>
          <Outlet />
        </Suspense>
      </main>
      {narrow && <Navigation />}
      <ShortcutHelp
        open={helpOpen}
        onClose={() => {
          setHelpOpen(false);
        }}
      />
    </div>
  );
}
