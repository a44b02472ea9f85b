import type { EntryKind } from '../api/desk';
import type { OperatorState } from '../api/types';

/** What the operator says, by rule of the service standard. */
export const PHRASES = [
  'greeting', 'one-moment', 'repeat', 'understand', 'thanks', 'referral', 'opinion', 'complaint', 'farewell', 'calling-out',
] as const;
export type Phrase = (typeof PHRASES)[number];

/** The rule that each phrase keeps. */
export const RULES: Record<Phrase, string> = {
  greeting: 'A3', 'one-moment': 'A5', repeat: 'B3', understand: 'B7', thanks: 'B8',
  referral: 'C2', opinion: 'C3', complaint: 'C4', farewell: 'A8', 'calling-out': 'A9',
};

/** What is going on at a desk, as far as it decides what to say. */
export interface Situation {
  state: OperatorState;
  /** The operator rang, not the caller. */
  outgoing: boolean;
  /** Milliseconds since the talk began; null before. */
  talkedMs: number | null;
  /** The kind of the entry that is being written. */
  kind: EntryKind | null;
  /** Every question has its answer or promise. */
  settled: boolean;
}

/** A caller has just been picked up: the greeting is still to be said. */
const GREETING_MS = 15_000;

/** The phrase for this moment; the operator may choose another. */
export function phraseFor({ state, outgoing, talkedMs, kind, settled }: Situation): Phrase {
  if (outgoing && (talkedMs === null || talkedMs < GREETING_MS)) return 'calling-out';
  if (state === 'holding') return 'one-moment';
  if (state !== 'talking' || talkedMs === null || talkedMs < GREETING_MS) return 'greeting';
  if (settled) return 'farewell';
  if (kind === 'complaint') return 'complaint';
  if (kind === 'suggestion') return 'opinion';
  return 'understand';
}
