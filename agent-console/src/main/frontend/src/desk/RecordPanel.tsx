import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { DeskCall, EntryKind } from '../api/desk';
import { Chip } from '../shell/Chip';
import { useText } from '../text/language';
import { isRecordComplete, newDraft } from './entries';
import { EntryCard } from './EntryCard';
import { KeyButton } from './KeyButton';
import type { Kept } from './drafts';
import { useDeskKeys } from './deskKeys';
import styles from './RecordPanel.module.css';
import { useRecord } from './useRecord';

const KEPT_TONES = { kept: 'good', 'on-its-way': 'idle', 'here-only': 'warn' } as const;

/** What the rest of the desk needs to know of the record while it is written. */
export interface RecordNow {
  kind: EntryKind | null;
  settled: boolean;
}

interface RecordPanelProps {
  id: string;
  known: DeskCall;
  /** A referral that was chosen; it is written down with the question that is being worked on (C2). */
  referred: { text: string; serial: number } | null;
  onNow: (now: RecordNow) => void;
}

/** One entry per question of the caller's (B5), and the end of the record. */
export function RecordPanel({ id, known, referred, onNow }: RecordPanelProps) {
  const t = useText();
  const { drafts, change, remove, settled, complete, kept } = useRecord(id, known);
  const [active, setActive] = useState<string | null>(null);
  const [strict, setStrict] = useState(false);
  const list = useRef<HTMLUListElement>(null);

  const whole = isRecordComplete(drafts);
  const kind = drafts.find((draft) => draft.id === active)?.kind ?? drafts.at(-1)?.kind ?? null;
  const tell = useEffectEvent(onNow);
  useEffect(() => {
    tell({ kind, settled: whole });
  }, [kind, whole]);

  const focus = (entry: string) => {
    // The card is drawn first.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-entry="${entry}"]`)?.focus());
  };
  const add = () => {
    const draft = newDraft(crypto.randomUUID());
    change([...drafts, draft]);
    focus(draft.id);
  };
  const finish = () => {
    setStrict(true);
    if (whole) complete.mutate();
    else focus(drafts.at(-1)?.id ?? '');
  };
  useDeskKeys({ entry: add, complete: finish });

  const refer = useEffectEvent((text: string) => {
    const at = drafts.find((draft) => draft.id === active) ?? drafts.at(-1);
    if (at) change(drafts.map((one) => (one.id === at.id ? { ...one, settling: 'answer', answer: one.answer === '' ? text : `${one.answer}\n${text}` } : one)));
    else change([{ ...newDraft(crypto.randomUUID()), answer: text }]);
  });
  const serial = referred?.serial;
  useEffect(() => {
    if (serial !== undefined && referred) refer(referred.text);
    // Each choice is written down once, also the same referral a second time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [serial]);

  return (
    <section className={styles.panel} aria-labelledby="record-title">
      <div className={styles.head}>
        <h2 id="record-title" className={styles.title}>{t('entry.title')}</h2>
        <KeptChip kept={kept} />
        <span className={styles.buttons}>
          <KeyButton name="entry" onClick={add} testId="entry-new">{t('entry.new')}</KeyButton>
          <KeyButton name="complete" kind={whole ? 'primary' : 'usual'} loading={complete.isPending} onClick={finish} testId="record-complete">
            {t('entry.complete')}
          </KeyButton>
        </span>
      </div>
      <p className={styles.state} role="status">
        {known.complete ? <Chip tone="good">{t('entry.is-complete')}</Chip> : strict && !whole ? <Chip tone="warn">{t('entry.not-complete')}</Chip> : null}
      </p>
      <ul className={styles.list} ref={list}>
        {drafts.map((draft, at) => (
          <EntryCard
            key={draft.id}
            draft={draft}
            number={at + 1}
            strict={strict}
            onChange={(next) => { change(drafts.map((one) => (one.id === next.id ? next : one))); }}
            onSettled={settled}
            onRemove={() => { remove(draft); }}
            onFocus={() => { setActive(draft.id); }}
          />
        ))}
      </ul>
    </section>
  );
}

function KeptChip({ kept }: { kept: Kept }) {
  const t = useText();
  return (
    <span data-testid="draft-kept" data-kept={kept} className={styles.kept}>
      <Chip tone={KEPT_TONES[kept]}>{t(`kept.${kept}`)}</Chip>
    </span>
  );
}
