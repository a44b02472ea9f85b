import { ErrorState } from '../shell/ErrorState';
import { EmptyState } from '../shell/EmptyState';
import { LoadingState } from '../shell/LoadingState';
import { useText } from '../text/language';
import styles from './LineList.module.css';
import { LineRow } from './LineRow';
import { useLines } from './queries';

/** The lines, and how many callers wait on each. */
export function LineList() {
  const t = useText();
  const { data: lines, error, refetch } = useLines();
  if (error && !lines) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!lines) return <LoadingState />;
  return (
    <section className={styles.panel} aria-labelledby="lines-title">
      <h2 id="lines-title" className={styles.title}>
        {t('lines.title')}
      </h2>
      {lines.length === 0 ? (
        <EmptyState title={t('lines.none')} />
      ) : (
        <ul className={styles.rows}>
          {lines.map((line) => (
            <LineRow key={line.number} line={line} />
          ))}
        </ul>
      )}
    </section>
  );
}
