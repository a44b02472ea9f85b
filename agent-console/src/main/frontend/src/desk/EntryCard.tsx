import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId } from 'react';
import { ENTRY_KINDS, MANNERS } from '../api/desk';
import { useText } from '../text/language';
import { missing, type Draft, type Missing } from './entries';
import styles from './EntryCard.module.css';

interface EntryCardProps {
  draft: Draft;
  number: number;
  /** Whether to mark what is missing: only once somebody has tried to finish. */
  strict: boolean;
  onChange: (draft: Draft) => void;
  onSettled: (draft: Draft) => void;
  onRemove: () => void;
  onFocus: () => void;
}

/** One question of the caller's: its kind, what it was, and an answer or a promise. */
export function EntryCard({ draft, number, strict, onChange, onSettled, onRemove, onFocus }: EntryCardProps) {
  const t = useText();
  const id = useId();
  const lacks = strict ? missing(draft) : [];
  const set = (change: Partial<Draft>) => {
    onChange({ ...draft, ...change });
  };
  // In the tab order a card is its fields: whichever has the focus makes this the entry that is worked on.
  const field = { onFocus, onBlur: () => { onSettled(draft); } };
  return (
    <li className={styles.card} data-testid="entry">
      <div className={styles.head}>
        <span className={styles.number}>{number}</span>
        <div role="radiogroup" aria-label={t('entry.kind')} className={styles.kinds}>
          {ENTRY_KINDS.map((kind) => (
            <label key={kind} className={styles.kind} data-chosen={draft.kind === kind}>
              <input {...field} type="radio" name={`${id}-kind`} checked={draft.kind === kind} onChange={() => { set({ kind }); }} />
              {t(`entry-kind.${kind}`)}
            </label>
          ))}
        </div>
        <Button type="text" icon={<DeleteOutlined />} aria-label={t('entry.remove', { number })} onClick={onRemove} />
      </div>

      {draft.kind === 'complaint' && (
        <div className={styles.manner}>
          <div role="radiogroup" aria-label={t('entry.manner')} className={styles.kinds}>
            <span className={styles.label}>{t('entry.manner')}</span>
            {MANNERS.map((manner) => (
              <label key={manner} className={styles.kind} data-chosen={draft.manner === manner}>
                <input {...field} type="radio" name={`${id}-manner`} checked={draft.manner === manner} data-testid={`manner-${manner}`}
                  onChange={() => { set({ manner }); }} />
                {t(`manner.${manner}`)}
              </label>
            ))}
          </div>
          <p className={styles.advice}>{draft.manner ? t(`manner-do.${draft.manner}`) : ''}</p>
        </div>
      )}

      <Field label={t('entry.content')} flaw={lacks.includes('content')} missing="content">
        <textarea {...field} rows={2} value={draft.content} data-testid="entry-content" data-entry={draft.id}
          aria-invalid={lacks.includes('content')} onChange={(event) => { set({ content: event.target.value }); }} />
      </Field>

      <div className={styles.settling} role="radiogroup" aria-label={t('entry.settling')}>
        {(['answer', 'promise'] as const).map((settling) => (
          <label key={settling} className={styles.kind} data-chosen={draft.settling === settling}>
            <input {...field} type="radio" name={`${id}-settling`} checked={draft.settling === settling} onChange={() => { set({ settling }); }} />
            {t(`entry.${settling}-choice`)}
          </label>
        ))}
      </div>
      {draft.settling === 'answer' ? (
        <Field label={t('entry.answer')} flaw={lacks.includes('answer')} missing="answer">
          <textarea {...field} rows={2} value={draft.answer} data-testid="entry-answer"
            aria-invalid={lacks.includes('answer')} onChange={(event) => { set({ answer: event.target.value }); }} />
        </Field>
      ) : (
        <div className={styles.promise}>
          <Field label={t('entry.reason')} flaw={lacks.includes('reason')} missing="reason">
            <textarea {...field} rows={2} value={draft.reason} data-testid="entry-reason"
              aria-invalid={lacks.includes('reason')} onChange={(event) => { set({ reason: event.target.value }); }} />
          </Field>
          <Field label={t('entry.due')} flaw={lacks.includes('due')} missing="due">
            <input {...field} type="datetime-local" value={draft.due} data-testid="entry-due"
              aria-invalid={lacks.includes('due')} onChange={(event) => { set({ due: event.target.value }); }} />
          </Field>
        </div>
      )}
    </li>
  );
}

interface FieldProps {
  label: string;
  flaw: boolean;
  missing: Missing;
  children: React.ReactNode;
}

function Field({ label, flaw, missing: what, children }: FieldProps) {
  const t = useText();
  return (
    <label className={styles.field}>
      <span className={styles.label}>
        {label}
        {flaw && <span className={styles.flaw}>{t(`entry-missing.${what}`)}</span>}
      </span>
      {children}
    </label>
  );
}
