import { Button } from 'antd';
import { EmptyState } from '../shell/EmptyState';
import { ErrorState } from '../shell/ErrorState';
import { LoadingState } from '../shell/LoadingState';
import { useText } from '../text/language';
import { CallList } from './CallList';
import styles from './CallResults.module.css';
import { conditions, writeFilter, type CallFilter } from './filter';
import { useEndedCalls, useLiveCalls } from './queries';

interface CallResultsProps {
  filter: CallFilter;
  openId: string | undefined;
  hrefOf: (id: string) => string;
  onClear: () => void;
}

/** What the filter finds, or why nothing is to be seen. */
export function CallResults({ filter, openId, hrefOf, onClear }: CallResultsProps) {
  const t = useText();
  const live = useLiveCalls(filter);
  const ended = useEndedCalls(filter);
  const error = live.error ?? ended.error;
  // What was read before stays in view: the banner says that it may be out of date.
  if (error && !(live.data && ended.data)) {
    const retry = () => {
      void live.refetch();
      void ended.refetch();
    };
    return <ErrorState error={error} onRetry={retry} />;
  }
  if (!live.data || !ended.data) return <LoadingState />;

  const groups = { live: live.data, ended: ended.data.pages.flatMap((page) => page.items) };
  if (groups.live.length + groups.ended.length === 0) {
    return conditions(filter) > 0 ? (
      <EmptyState title={t('calls.none-match')}>
        <Button onClick={onClear}>{t('filter.clear')}</Button>
      </EmptyState>
    ) : (
      <EmptyState title={t('calls.none-yet')}>
        <p className={styles.hint}>{t('calls.none-hint')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <CallList key={writeFilter(filter).toString()} groups={groups} openId={openId} hrefOf={hrefOf} />
      <div className={styles.more}>
        {ended.hasNextPage ? (
          <Button
            loading={ended.isFetchingNextPage}
            data-testid="calls-more"
            onClick={() => void ended.fetchNextPage()}
          >
            {t('calls.more')}
          </Button>
        ) : (
          <span>{t('calls.end')}</span>
        )}
      </div>
    </>
  );
}
