import { Navigate, NavLink, useParams } from 'react-router';
import type { SettingsVersion } from '../api/settings';
import { mayEditSettings } from '../session/rights';
import { useSession } from '../session/session';
import { ErrorState } from '../shell/ErrorState';
import { LoadingState } from '../shell/LoadingState';
import { Note } from '../shell/Note';
import { PageHeading } from '../shell/PageHeading';
import { useText } from '../text/language';
import { useProblemText } from '../text/problemText';
import { flawsIn, PARTS, type Part } from './document';
import { PartForm } from './PartForm';
import { useSettings } from './queries';
import { SaveBar } from './SaveBar';
import styles from './SettingsPage.module.css';
import { useEditing, type Editing } from './useEditing';
import { VersionList } from './VersionList';

/** What administrators set. Every change is a version; nothing is applied that has a flaw, and no running call is touched. */
export default function SettingsPage() {
  const { data, error, refetch } = useSettings();
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  return <Loaded current={data} />;
}

function Loaded({ current }: { current: SettingsVersion }) {
  const t = useText();
  const session = useSession();
  const may = mayEditSettings(session);
  const editing = useEditing(current);
  const { part: asked } = useParams();
  const part = PARTS.find((one) => one === asked);
  // The first part stands in the address too, so that the navigation shows where one is.
  if (part === undefined && asked !== 'versions') return <Navigate to="/settings/lines" replace />;
  return (
    <div className={styles.page}>
      <PageHeading title={t('nav.settings')} />
      <nav className={styles.parts} aria-label={t('nav.settings')}>
        {PARTS.map((one) => <PartLink key={one} part={one} editing={editing} />)}
        <NavLink to="/settings/versions" className={styles.part ?? ''}>{t('settings.versions')}</NavLink>
      </nav>
      {part === undefined ? (
        <VersionList />
      ) : (
        <>
          <Said editing={editing} />
          <p className={styles.hint}>{t(`part-hint.${part}`)}</p>
          <PartForm key={part} part={part} settings={editing.draft} flaws={editing.flaws} disabled={!may} onChange={editing.change} />
        </>
      )}
      {may && part !== undefined && <SaveBar editing={editing} />}
    </div>
  );
}

function PartLink({ part, editing }: { part: Part; editing: Editing }) {
  const t = useText();
  const count = flawsIn(editing.flaws, part);
  return (
    <NavLink to={`/settings/${part}`} className={styles.part ?? ''} data-changed={editing.changed.includes(part)}>
      {t(`part.${part}`)}
      {editing.changed.includes(part) && <span title={t('settings.changed')} aria-label={t('settings.changed')}> •</span>}
      {count > 0 && <span className={styles.flaw}> {t('settings.flaws', { count })}</span>}
    </NavLink>
  );
}

/** What came of saving: a newer version by somebody else, flaws, or another refusal. Always with what was typed kept. */
function Said({ editing }: { editing: Editing }) {
  const t = useText();
  const problemText = useProblemText();
  const { met, flaws, error } = editing;
  return (
    <div role="alert">
      {met && (
        <Note tone="warn">
          {t('settings.met', { by: met.by, version: met.version })}{' '}
          {met.both.length > 0 && t('settings.met-both', { parts: met.both.map((part) => t(`part.${part}`)).join(', ') })}
        </Note>
      )}
      {flaws.length > 0 && <Note tone="bad">{t('problem.settings-flawed')}</Note>}
      {error !== null && <Note tone="bad">{problemText(error)}</Note>}
    </div>
  );
}
