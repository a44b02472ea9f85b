import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { get, request } from '../api/http';
import type { Names, Notice } from '../api/desk';
import { inLanguage } from '../desk/names';
import { keys } from '../live/keys';
import { mayWriteNotices } from '../session/rights';
import { useSession } from '../session/session';
import { Chip } from '../shell/Chip';
import { EmptyState } from '../shell/EmptyState';
import { ErrorState } from '../shell/ErrorState';
import { LoadingState } from '../shell/LoadingState';
import { PageHeading } from '../shell/PageHeading';
import { useLanguage, useText } from '../text/language';
import { LANGUAGE_NAMES, LANGUAGES } from '../text/languages';
import { useProblemText } from '../text/problemText';
import { dateTime } from '../time/format';
import { useNow } from '../time/useNow';
import styles from './NoticesPage.module.css';

/** What operators have to know (B9): written here, read on their desks, with who has read it. */
export default function NoticesPage() {
  const t = useText();
  const session = useSession();
  const { data: notices, error, refetch } = useQuery({ queryKey: keys.notices, queryFn: () => get<Notice[]>('/api/notices') });
  if (error && !notices) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!notices) return <LoadingState />;
  return (
    <div className={styles.page}>
      <PageHeading title={t('nav.notices')} />
      {mayWriteNotices(session) && <NoticeForm />}
      {notices.length === 0 && <EmptyState title={t('notices.none')} />}
      <ul className={styles.list}>
        {notices.map((notice) => <Item key={notice.id} notice={notice} />)}
      </ul>
    </div>
  );
}

const EMPTY: Names = { 'zh-Hant': '', 'zh-Hans': '', en: '' };
const isoOf = (local: string): string | null => (local === '' ? null : new Date(local).toISOString());

function NoticeForm() {
  const t = useText();
  const now = useNow();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const [texts, setTexts] = useState<Names>(EMPTY);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const write = useMutation({
    mutationFn: () => request<Notice>('POST', '/api/notices', { texts, from: isoOf(from), until: isoOf(until) }),
    onSuccess: () => {
      setTexts(EMPTY);
      setFrom('');
      setUntil('');
      void client.invalidateQueries({ queryKey: keys.notices });
    },
    onError: (error) => void message.error(problemText(error)),
  });
  const empty = LANGUAGES.every((language) => (texts[language] ?? '').trim() === '');
  const backwards = until !== '' && new Date(until).getTime() <= (from === '' ? now : new Date(from).getTime());
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); if (!empty && !backwards) write.mutate(); }}>
      <h2 className={styles.title}>{t('notices.write')}</h2>
      <p className={styles.hint}>{t('notices.write-hint')}</p>
      <div className={styles.texts}>
        {LANGUAGES.map((language) => (
          <label key={language} className={styles.field}>
            {LANGUAGE_NAMES[language]}
            <textarea rows={3} maxLength={2000} lang={language} value={texts[language]} data-testid={`notice-${language}`} onChange={(event) => { setTexts({ ...texts, [language]: event.target.value }); }} />
          </label>
        ))}
      </div>
      <div className={styles.texts}>
        <label className={styles.field}>{t('notices.from')}<input type="datetime-local" value={from} onChange={(event) => { setFrom(event.target.value); }} /></label>
        <label className={styles.field}>
          {t('notices.until')}
          <input type="datetime-local" value={until} aria-invalid={backwards} onChange={(event) => { setUntil(event.target.value); }} />
          {backwards && <span className={styles.flaw}>{t('notices.backwards')}</span>}
        </label>
        <Button type="primary" htmlType="submit" className={styles.submit ?? ''} disabled={empty || backwards} loading={write.isPending} data-testid="notice-write">{t('notices.publish')}</Button>
      </div>
    </form>
  );
}

function Item({ notice }: { notice: Notice }) {
  const t = useText();
  const now = useNow();
  const session = useSession();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const withdraw = useMutation({
    mutationFn: () => request<undefined>('DELETE', `/api/notices/${notice.id}`),
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.notices }),
    onError: (error) => void message.error(problemText(error)),
  });
  const over = notice.until !== null && Date.parse(notice.until) <= now;
  const later = Date.parse(notice.from) > now;
  return (
    <li className={styles.notice} data-testid="notice">
      <p className={styles.text}>{inLanguage(notice.texts, language)}</p>
      <div className={styles.foot}>
        <Chip tone={over || later ? 'idle' : 'good'}>{t(over ? 'notices.over' : later ? 'notices.later' : 'notices.holds')}</Chip>
        <span>{notice.by} · {dateTime(notice.from, language)}{notice.until === null ? '' : ` – ${dateTime(notice.until, language)}`}</span>
        <span className={styles.readers}>{t('notices.readers', { readers: notice.receipts.map(({ operator }) => operator).join(', ') || '–' })}</span>
        {!over && mayWriteNotices(session) && (
          <Button size="small" loading={withdraw.isPending} onClick={() => { withdraw.mutate(); }}>{t('notices.withdraw')}</Button>
        )}
      </div>
    </li>
  );
}
