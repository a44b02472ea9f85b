import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useSession } from '../session/session';
import { mayExportCalls } from '../session/rights';
import { PageHeading } from '../shell/PageHeading';
import { useNarrow, useOnePane } from '../shell/useMedia';
import { useText } from '../text/language';
import { CallDetail } from './CallDetail';
import { CallFilters } from './CallFilters';
import styles from './CallsPage.module.css';
import { CallResults } from './CallResults';
import { CsvLink } from './CsvLink';
import { readFilter, writeFilter, type CallFilter } from './filter';
import { focusRow } from './rowFocus';

/** The calls, and beside them the one that is open. Filter and open call are both in the address. */
export default function CallsPage() {
  const t = useText();
  const session = useSession();
  const navigate = useNavigate();
  const { id } = useParams();
  const onePane = useOnePane();
  const narrow = useNarrow();
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const query = writeFilter(filter).toString();
  const suffix = query === '' ? '' : `?${query}`;

  const close = () => {
    void navigate(`/calls${suffix}`);
    if (id !== undefined) requestAnimationFrame(() => { focusRow(id); });
  };
  const change = (next: CallFilter) => {
    // Replaced, not pushed: the way back leads to the page before, not through every letter typed.
    setSearch(writeFilter(next), { replace: true });
  };

  return (
    <div className={styles.page} data-open={id !== undefined}>
      <div className={styles.list}>
        {onePane && id !== undefined && <h1 className="visually-hidden">{t('nav.calls')}</h1>}
        <PageHeading title={t('nav.calls')}>
          {mayExportCalls(session) && <CsvLink filter={filter} />}
        </PageHeading>
        <CallFilters filter={filter} folding={narrow || id !== undefined} onChange={change} />
        <CallResults
          filter={filter}
          openId={id}
          hrefOf={(call) => `/calls/${encodeURIComponent(call)}${suffix}`}
          onClear={() => {
            change({});
          }}
        />
      </div>
      {id !== undefined && <CallDetail key={id} id={id} onClose={close} />}
    </div>
  );
}
