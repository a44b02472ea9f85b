import type { Call, Operator } from './types';
import type { Account } from '../phone/phone';

/** A text in each language of the console; at least one is filled. */
export type Names = Partial<Record<'zh-Hant' | 'zh-Hans' | 'en', string>>;

export interface PauseReason {
  code: string;
  names: Names;
}

/** Somewhere else that callers are sent to (C2). */
export interface Referral {
  name: Names;
  number: string;
  about: Names;
}

export interface Receipt {
  operator: string;
  at: string;
}

/** What has to be known today (B9). */
export interface Notice {
  id: string;
  texts: Names;
  from: string;
  until: string | null;
  by: string;
  at: string;
  readAt: string | null;
  /** For those who write notices; empty for others. */
  receipts: Receipt[];
}

export interface Desk {
  operator: Operator | null;
  telephone: Account | null;
  call: Call | null;
  /** Calls that still have to be written down, oldest first. */
  openRecords: Call[];
  notices: Notice[];
  pauseReasons: PauseReason[];
  referrals: Referral[];
  colleagues: Operator[];
}

export const ENTRY_KINDS = ['enquiry', 'complaint', 'suggestion', 'repair'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** The three manners of complaint (C4). */
export const MANNERS = ['solve', 'vent', 'hope'] as const;
export type Manner = (typeof MANNERS)[number];

/** One question of the caller's (B5), with an answer, or a promise with reason and due time (B6). */
export interface Entry {
  id: string;
  kind: EntryKind;
  /** Of a complaint (C4); null while not marked, and for every other kind. */
  manner: Manner | null;
  content: string;
  answer: string | null;
  promise: { reason: string; due: string } | null;
}

export interface DeskCall {
  /** Null while it cannot be read; earlier calls are then not known either. */
  call: Call | null;
  earlier: Call[];
  lastOperator: string | null;
  entries: Entry[];
  complete: boolean;
}

/** What a supervisor writes to operators at once. */
export interface Note {
  id: string;
  text: string;
  by: string;
  at: string;
}

export type DeskAction =
  | 'hold' | 'resume' | 'consult' | 'retrieve' | 'transfer' | 'connect' | 'conference' | 'hangup' | 'interrupted';
