import type { OperatorState, Telephone } from './types';

export interface BoardLine {
  number: string;
  name: string;
  waiting: number;
  longestWaitMs: number | null;
  target: { percent: number; seconds: number };
  /** By the server's clock, set by this page: since when `longestWaitMs` has gone on growing. */
  receivedAt?: number;
}

/** The last sixty minutes. Shares are 0 to 1, null where nothing has been counted. */
export interface Hour {
  offered: number;
  answered: number;
  abandoned: number;
  lineWithin: number | null;
  operatorWithin: number | null;
  serviceLevel: number | null;
}

export interface Alarm {
  id: string;
  kind: string;
  since: string;
  line: string | null;
  call?: string | null;
  over?: boolean;
}

export interface OpenRecord {
  call: string;
  operator: string;
  endedAt: string;
}

export interface Board {
  lines: BoardLine[];
  operators: Partial<Record<OperatorState, number>>;
  hour: Hour;
  alarms: Alarm[];
  openRecords: OpenRecord[];
}

export type SupervisionMode = 'listen' | 'whisper' | 'barge';

export interface Supervision {
  id: string;
  call: string;
  operator: string;
  mode: SupervisionMode;
  with: Telephone;
  /** `ringing`: the supervisor's own telephone rings. `over` comes by the stream alone. */
  stage: 'ringing' | 'on' | 'over';
  since: string;
}
