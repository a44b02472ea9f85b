import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode, type Ref } from 'react';
import { Link } from 'react-router';
import { request } from '../api/http';
import type { Desk, Names, Notice, Referral } from '../api/desk';
import type { Call } from '../api/types';
import { CallerName } from '../calls/CallerName';
import { keys } from '../live/keys';
import { serverNow } from '../time/serverClock';
import { Chip } from '../shell/Chip';
import { useLanguage, useText } from '../text/language';
import type { Language } from '../text/languages';
import { listTime } from '../time/format';
import { inLanguage } from './names';
import styles from './SidePanels.module.css';

interface SectionProps {
  title: string;
  count?: number;
  tone?: 'warn' | 'idle';
  children: ReactNode;
}

function Section({ title, count, tone = 'idle', children }: SectionProps) {
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>
        {title} {count !== undefined && count > 0 && <Chip tone={tone}>{count}</Chip>}
      </h2>
      {children}
    </section>
  );
}

const Empty = ({ children }: { children: ReactNode }) => <p className={styles.empty}>{children}</p>;

/** What has to be known today, unread first (B9). */
export function Notices({ notices, ref }: { notices: Notice[]; ref: Ref<HTMLDivElement> }) {
  const t = useText();
  const { language } = useLanguage();
  const unread = notices.filter((notice) => notice.readAt === null);
  const sorted = [...unread, ...notices.filter((notice) => notice.readAt !== null)];
  return (
    <Section title={t('notices.title')} count={unread.length} tone="warn">
      <div ref={ref} tabIndex={-1} className={styles.scroll}>
        {sorted.length === 0 && <Empty>{t('notices.none')}</Empty>}
        {sorted.map((notice) => (
          <NoticeItem key={notice.id} notice={notice} language={language} />
        ))}
      </div>
    </Section>
  );
}

function NoticeItem({ notice, language }: { notice: Notice; language: Language }) {
  const t = useText();
  const client = useQueryClient();
  const read = useMutation({
    mutationFn: () => request<undefined>('POST', `/api/notices/${notice.id}/read`, {}),
    onSuccess: () => {
      const readAt = new Date(serverNow()).toISOString();
      client.setQueryData<Desk>(keys.desk, (desk) => desk && {
        ...desk, notices: desk.notices.map((one) => (one.id === notice.id ? { ...one, readAt } : one)),
      });
    },
  });
  return (
    <article className={styles.notice} data-unread={notice.readAt === null} data-testid="notice">
      <p className={styles.text}>{inLanguage(notice.texts, language)}</p>
      <footer className={styles.foot}>
        <span>{listTime(notice.at, language, serverNow())} · {notice.by}</span>
        {notice.readAt === null ? (
          <Button size="small" loading={read.isPending} onClick={() => { read.mutate(); }} data-testid="notice-read">
            {t('notices.read')}
          </Button>
        ) : (
          <span>{t('notices.is-read')}</span>
        )}
      </footer>
    </article>
  );
}

interface ReferralsProps {
  referrals: Referral[];
  onRefer: (text: string) => void;
  ref: Ref<HTMLInputElement>;
}

const words = (names: Names): string => Object.values(names).join(' ').toLowerCase();

/** Where else callers can turn (C2); the choice is written into the record. */
export function Referrals({ referrals, onRefer, ref }: ReferralsProps) {
  const t = useText();
  const { language } = useLanguage();
  const [search, setSearch] = useState('');
  const found = referrals.filter((one) => `${words(one.name)} ${words(one.about)} ${one.number}`.includes(search.trim().toLowerCase()));
  return (
    <Section title={t('referrals.title')}>
      <label className={styles.search}>
        <span className="visually-hidden">{t('referrals.search')}</span>
        <input ref={ref} value={search} placeholder={`${t('referrals.search')}  Alt L`} onChange={(event) => { setSearch(event.target.value); }} />
      </label>
      <div className={styles.scroll}>
        {found.length === 0 && <Empty>{t('referrals.none')}</Empty>}
        {found.map((one) => (
          <button
            key={`${one.number} ${inLanguage(one.name, language)}`}
            type="button"
            className={styles.referral}
            title={t('referrals.record')}
            onClick={() => { onRefer(t('referrals.recorded', { name: inLanguage(one.name, language), number: one.number })); }}
          >
            <span className={styles.name}>{inLanguage(one.name, language)}</span>
            <span className={styles.number}>{one.number}</span>
            <span className={styles.about}>{inLanguage(one.about, language)}</span>
          </button>
        ))}
      </div>
    </Section>
  );
}

/** The caller's earlier calls, newest first. */
export function Earlier({ calls }: { calls: Call[] }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <Section title={t('desk.earlier-calls')} count={calls.length}>
      <div className={styles.scroll}>
        {calls.length === 0 && <Empty>{t('desk.no-earlier')}</Empty>}
        {calls.map((call) => (
          <div key={call.id} className={styles.earlier}>
            <span>{listTime(call.arrivedAt, language, serverNow())}</span>
            <span>{call.operator ?? '–'}</span>
            <span>{call.outcome === null ? t(`stage.${call.stage}`) : t(`outcome.${call.outcome}`)}</span>
          </div>
        ))}
      </div>
    </Section>
  );
}

interface OpenRecordsProps {
  calls: Call[];
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** Calls whose record is not complete yet. */
export function OpenRecords({ calls, chosen, onChoose }: OpenRecordsProps) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <Section title={t('desk.open-records')} count={calls.length} tone="warn">
      <div className={styles.scroll}>
        {calls.length === 0 && <Empty>{t('desk.no-open-records')}</Empty>}
        {calls.map((call) => (
          <button key={call.id} type="button" className={styles.open} aria-pressed={call.id === chosen} data-testid="open-record" onClick={() => { onChoose(call.id); }}>
            <span>{listTime(call.arrivedAt, language, serverNow())}</span>
            <CallerName call={call} />
          </button>
        ))}
      </div>
    </Section>
  );
}

/** The way from the desk to the whole record of a call. */
export function WholeCall({ id }: { id: string }) {
  const t = useText();
  return <Link to={`/calls/${encodeURIComponent(id)}`}>{t('operators.open-call')}</Link>;
}
