import { useEffect } from 'react';
import { ErrorState } from '../shell/ErrorState';
import { LoadingState } from '../shell/LoadingState';
import { TroubleBanner } from '../shell/TroubleBanner';
import { useText } from '../text/language';
import { timeOfDay } from '../time/format';
import { useNow } from '../time/useNow';
import { Alarms } from './Alarms';
import { Figures } from './Figures';
import { useBoard } from './queries';
import styles from './WallPage.module.css';

/** The board without anything to press, for a screen on the wall. */
export default function WallPage() {
  const t = useText();
  const now = useNow();
  const { data: board, error, refetch } = useBoard();
  useEffect(() => {
    document.title = `${t('nav.board')} · ${t('app.name')}`;
  }, [t]);
  if (error && !board) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!board) return <LoadingState />;
  return (
    <main className={styles.wall}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('nav.board')}</h1>
        <span className={styles.clock}>{timeOfDay(new Date(now).toISOString())}</span>
      </header>
      <TroubleBanner />
      <Alarms alarms={board.alarms} links={false} />
      <Figures board={board} wall />
    </main>
  );
}
