/** What the HTTP interface sends. Times are ISO 8601, durations milliseconds; null means "not (yet) so". */

export const ROLES = [
  'operator', 'supervisor', 'auditor', 'manager', 'clerk', 'after-sales', 'department', 'administrator',
] as const;
export type Role = (typeof ROLES)[number];

export interface Session {
  name: string;
  role: Role;
  extension: string | null;
  language: string | null;
  /** The first password was given by somebody else; nothing can be done before it is changed. */
  mustChangePassword?: boolean;
}

export const OUTCOMES = [
  'answered', 'abandoned-ringing', 'abandoned-greeting', 'abandoned-waiting', 'abandoned-offered',
  'forwarded', 'closed', 'no-operator', 'failed',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type Stage = 'ringing' | 'greeting' | 'waiting' | 'offered' | 'talking' | 'holding' | 'ended';
export type ReleasedBy = 'caller' | 'operator' | 'outside' | 'system' | 'undetermined';
export type OfferResult = 'answered' | 'missed' | 'declined' | 'unreachable' | 'withdrawn';

export interface Offer {
  operator: string;
  from: string;
  to: string | null;
  result: OfferResult | null;
}

export interface Hold {
  from: string;
  to: string | null;
}

/** A stretch of the call with one operator. */
export interface Talk {
  operator: string;
  from: string;
  to: string | null;
}

/** A stretch in which the operator's leg was dead and the caller was kept. */
export interface Interruption {
  from: string;
  to: string | null;
}

export interface Transfer {
  from: string;
  to: string;
  kind: 'blind' | 'attended' | 'overflow';
  at: string;
}

/** A ring cadence: burst and pause lengths in turn, in milliseconds. */
export interface Cadence {
  name: string;
  pattern: number[];
}

export interface Call {
  id: string;
  pbx: string;
  direction: string;
  line: string;
  queue: string | null;
  caller: string | null;
  callerName: string | null;
  arrivedAt: string;
  lineAnsweredAt: string | null;
  operatorAnsweredAt: string | null;
  endedAt: string | null;
  msToLine: number | null;
  ringsToLine: number | null;
  lineWithinStandard: boolean | null;
  msToOperator: number | null;
  ringsToOperator: number | null;
  operatorWithinStandard: boolean | null;
  operator: string | null;
  waitMs: number | null;
  talkMs: number | null;
  releasedBy: ReleasedBy | null;
  outcome: Outcome | null;
  stage: Stage;
  cadence: Cadence;
  greeting: { from: string; ms: number } | null;
  offers: Offer[];
  holds: Hold[];
  talks?: Talk[];
  interruptions?: Interruption[];
  transfers?: Transfer[];
  gaps: string[];
  certainty: 'provisional' | 'final';
}

export interface CallPage {
  items: Call[];
  next: string | null;
}

export const OPERATOR_STATES = [
  'ready', 'offered', 'talking', 'holding', 'wrap-up', 'paused', 'missed', 'signed-out',
] as const;
export type OperatorState = (typeof OPERATOR_STATES)[number];

export const SETTABLE_STATES = ['ready', 'paused', 'signed-out'] as const;
export type SettableState = (typeof SETTABLE_STATES)[number];

export interface Figures {
  offered: number;
  answered: number;
  missed: number;
  talkMs: number;
  averageTalkMs: number | null;
  withinStandard: number | null;
}

export interface Operator {
  extension: string;
  name: string;
  state: OperatorState;
  since: string;
  phone: 'registered' | 'unreachable' | 'unknown';
  call: string | null;
  today: Figures | null;
  next: 'paused' | 'signed-out' | null;
  /** Which of the two telephones is in use: the one on the desk or the one in the page. */
  telephone?: Telephone;
  /** Why paused: a code of the house's pause reasons. */
  reason?: string | null;
  /** When the wrap-up ends by itself. */
  wrapUpUntil?: string | null;
}

export type Telephone = 'desk' | 'page';

export interface Line {
  number: string;
  name: string;
  language: string;
  cadence: string;
  open: boolean;
  waiting: number;
  longestWaitMs: number | null;
  closedNow: boolean;
  /** By the server's clock, set by this page: since when `longestWaitMs` has gone on growing. */
  receivedAt?: number;
}

/** Health of what stands behind the console. */
export interface SystemState {
  pbx: 'connected' | 'lost';
  database: 'up' | 'down';
  spooled: number;
}
