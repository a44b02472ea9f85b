import type { Operator } from '../api/types';
import { EmptyState } from '../shell/EmptyState';
import { ErrorState } from '../shell/ErrorState';
import { LoadingState } from '../shell/LoadingState';
import { useText } from '../text/language';
import { OperatorHead } from './OperatorHead';
import styles from './OperatorList.module.css';
import { OperatorRow } from './OperatorRow';
import { useOperators } from './queries';
import { StateCounts } from './StateCounts';

/** Everybody who answers calls, in the order of their extensions, so that each keeps one place. */
export function OperatorList() {
  const t = useText();
  const { data: operators, error, refetch } = useOperators();
  if (error && !operators) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!operators) return <LoadingState />;
  return (
    <section className={styles.panel} aria-labelledby="operators-title">
      <div className={styles.heading}>
        <h2 id="operators-title" className={styles.title}>
          {t('operators.now')}
        </h2>
        <StateCounts operators={operators} />
      </div>
      {operators.length === 0 ? (
        <EmptyState title={t('operators.none')}>{t('operators.none-hint')}</EmptyState>
      ) : (
        <Rows operators={operators} />
      )}
    </section>
  );
}

function Rows({ operators }: { operators: Operator[] }) {
  return (
    <div className={styles.list}>
      <OperatorHead />
      <ul className={styles.rows}>
        {operators.map((operator) => (
          <OperatorRow key={operator.extension} operator={operator} />
        ))}
      </ul>
    </div>
  );
}
