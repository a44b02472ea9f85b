import { Button } from 'antd';
import { ErrorState } from '../shell/ErrorState';
import { LoadingState } from '../shell/LoadingState';
import { useLanguage, useText } from '../text/language';
import { dateTime } from '../time/format';
import { useVersions } from './queries';
import styles from './SettingsPage.module.css';

/** An empty field that comes or goes with its item says nothing. */
const isSaid = (value: string | null): boolean => value !== null && value !== '';

/** Who changed what, and when, newest first. */
export function VersionList() {
  const t = useText();
  const { language } = useLanguage();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useVersions();
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  const versions = data.pages.flatMap(({ items }) => items);
  return (
    <ol className={styles.versions}>
      {versions.length === 0 && <li className={styles.hint}>{t('settings.no-versions')}</li>}
      {versions.map(({ version, at, by, comment, changes }) => (
        <li key={version} className={styles.version} data-testid="settings-version">
          <div className={styles.versionHead}>
            <strong>{t('settings.version', { version })}</strong>
            <span>{dateTime(at, language)}</span>
            <span>{by}</span>
            <bdi>{comment}</bdi>
          </div>
          <ul className={styles.changes}>
            {changes.filter(({ from, to }) => isSaid(from) || isSaid(to)).map(({ path, from, to }) => (
              <li key={path}>
                <code>{path}</code> {isSaid(from) ? <del>{from}</del> : '–'} → {isSaid(to) ? <ins>{to}</ins> : '–'}
              </li>
            ))}
          </ul>
        </li>
      ))}
      {hasNextPage && <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('calls.more')}</Button>}
    </ol>
  );
}
