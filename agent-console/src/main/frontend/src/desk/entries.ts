import type { Entry, EntryKind, Manner } from '../api/desk';

/** How an entry is to be settled. */
export type Settling = 'answer' | 'promise';

/** An entry while it is written: both ways of settling are kept, so that changing one's mind loses nothing. */
export interface Draft {
  id: string;
  kind: EntryKind;
  /** Kept while the kind is another, so that changing one's mind loses nothing. Drafts of older pages have none. */
  manner?: Manner | null;
  content: string;
  settling: Settling;
  answer: string;
  reason: string;
  /** As the browser's date field has it, in the desk's time: `2026-11-23T18:00`; empty while not chosen. */
  due: string;
}

export const newDraft = (id: string, kind: EntryKind = 'enquiry'): Draft => ({
  id, kind, manner: null, content: '', settling: 'answer', answer: '', reason: '', due: '',
});

export type Missing = 'content' | 'answer' | 'reason' | 'due';

/** What an entry still lacks (B5, B6); nothing when it can be closed. */
export function missing({ content, settling, answer, reason, due }: Draft, now: number = Date.now()): Missing[] {
  const lacks: [Missing, boolean][] = [
    ['content', content.trim() === ''],
    ['answer', settling === 'answer' && answer.trim() === ''],
    ['reason', settling === 'promise' && reason.trim() === ''],
    // A promise is for a time to come; an empty field is no time at all.
    ['due', settling === 'promise' && !(new Date(due).getTime() > now)],
  ];
  return lacks.filter(([, lacking]) => lacking).map(([name]) => name);
}

export const isComplete = (draft: Draft): boolean => missing(draft).length === 0;

/** Nothing at all has been written into it. */
export const isBlank = ({ content, answer, reason, due }: Draft): boolean =>
  [content, answer, reason, due].every((text) => text.trim() === '');

/** A record is complete with at least one entry, every one settled; blank ones do not count (B5). */
export function isRecordComplete(drafts: readonly Draft[]): boolean {
  const written = drafts.filter((draft) => !isBlank(draft));
  return written.length > 0 && written.every(isComplete);
}

/** What is sent; due times leave the desk with their offset. */
export const entryOf = ({ id, kind, manner, content, settling, answer, reason, due }: Draft): Entry => ({
  id,
  kind,
  manner: kind === 'complaint' ? (manner ?? null) : null,
  content: content.trim(),
  answer: settling === 'answer' ? answer.trim() : null,
  promise: settling === 'promise' ? { reason: reason.trim(), due: new Date(due).toISOString() } : null,
});

const pad = (value: number): string => String(value).padStart(2, '0');

/** A time as the browser's date field has it. */
export function localTime(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return '';
  const day = [time.getFullYear(), pad(time.getMonth() + 1), pad(time.getDate())].join('-');
  return `${day}T${pad(time.getHours())}:${pad(time.getMinutes())}`;
}

export const draftOf = ({ id, kind, manner, content, answer, promise }: Entry): Draft => ({
  id,
  kind,
  manner,
  content,
  settling: promise === null ? 'answer' : 'promise',
  answer: answer ?? '',
  reason: promise?.reason ?? '',
  due: promise === null ? '' : localTime(promise.due),
});
