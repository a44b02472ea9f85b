import { Suspense, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { PhoneBar } from '../phone/PhoneBar';
import { useText } from '../text/language';
import { LoadingState } from './LoadingState';
import { Navigation } from './Navigation';
import styles from './Shell.module.css';
import { NoteStrip } from './NoteStrip';
import { ShortcutHelp } from './ShortcutHelp';
import { useGlobalShortcuts } from './shortcuts';
import { TopBar } from './TopBar';
import { TroubleBanner } from './TroubleBanner';
import { useNarrow } from './useMedia';

/** The frame around every page: navigation, own state, connection, settings, and the page itself. */
export function Shell() {
  const t = useText();
  const narrow = useNarrow();
  const { pathname } = useLocation();
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
        <NoteStrip />
        {pathname !== '/desk' && <PhoneBar />}
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
