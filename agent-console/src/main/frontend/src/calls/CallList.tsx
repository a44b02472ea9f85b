import { Button } from 'antd';
import { useRef } from 'react';
import { useShortcuts } from '../shell/shortcuts';
import { useText } from '../text/language';
import { CallHead } from './CallHead';
import styles from './CallList.module.css';
import { CallRow } from './CallRow';
import { firstRow, moveFocus } from './rowFocus';
import type { CallGroups } from './steady';
import { useSteadyCalls } from './useSteadyCalls';

interface CallListProps {
  groups: CallGroups;
  openId: string | undefined;
  hrefOf: (id: string) => string;
}

/** Calls that go on above calls that ended, each newest first; rows keep still while being read. */
export function CallList({ groups, openId, hrefOf }: CallListProps) {
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  const { live, ended, pending, showNew } = useSteadyCalls(list, groups);
  const show = () => {
    showNew();
    // The button goes; whoever pressed it stands at the top of what it brought.
    requestAnimationFrame(() => firstRow(list.current)?.focus());
  };
  useShortcuts({
    j: () => {
      moveFocus(list.current, 1);
    },
    k: () => {
      moveFocus(list.current, -1);
    },
    ...(pending > 0 ? { n: show } : {}),
  });

  const rows = (calls: typeof live) =>
    calls.map((call) => (
      <CallRow key={call.id} call={call} href={hrefOf(call.id)} current={call.id === openId} />
    ));
  return (
    <div ref={list} className={styles.list}>
      <div role="status" className={styles.pending}>
        {pending > 0 && <Button type="primary" data-testid="calls-show-new" onClick={show}>{t('calls.show-new', { count: pending })}</Button>}
      </div>
      {live.length > 0 && (
        <section className={styles.group} aria-labelledby="live-calls" data-live>
          <h2 id="live-calls" className={styles.title}>
            {t('calls.live', { count: live.length })}
          </h2>
          <CallHead />
          <ul className={styles.rows}>{rows(live)}</ul>
        </section>
      )}
      {ended.length > 0 && (
        <section className={styles.group} aria-labelledby="ended-calls">
          <h2 id="ended-calls" className={styles.title}>
            {t('calls.ended')}
          </h2>
          <CallHead />
          <ul className={styles.rows}>{rows(ended)}</ul>
        </section>
      )}
    </div>
  );
}
