import type { Names, PauseReason, Referral } from './desk';

export interface LineRules {
  line: string;
  policy: string;
  queue: string;
  hours: string | null;
  longestQueue: number;
  longestWaitSeconds: number;
  overflow: { to: string; target: string };
  announceEverySeconds: number;
  wrapUpSeconds: number;
  lastOperatorMinutes: number;
  priority: number;
  serviceTarget: { percent: number; seconds: number };
}

export interface QueueRules {
  name: string;
  skill: string | null;
  minimumLevel: number;
  widening: { afterSeconds: number; minimumLevel: number }[];
  ageingSecondsPerPoint: number;
}

export interface Skills {
  extension: string;
  name: string;
  skills: Record<string, number>;
  languages: string[];
}

export interface Holiday {
  date: string;
  name: Names;
  lines: string[];
}

/** Everything that administrators set. */
export interface HouseSettings {
  lines: LineRules[];
  queues: QueueRules[];
  operators: Skills[];
  pauseReasons: PauseReason[];
  duty: { numbers: string[]; ringSeconds: number };
  outside: { allowed: string[]; perHour: number };
  referrals: Referral[];
  holidays: Holiday[];
}

export interface SettingsVersion {
  version: number;
  at: string;
  by: string;
  comment: string;
  settings: HouseSettings;
}

/** Why a document cannot be applied: where, and what. */
export interface Flaw {
  path: string;
  code: string;
  values: Record<string, string>;
}

export interface VersionEntry {
  version: number;
  at: string;
  by: string;
  comment: string;
  changes: { path: string; from: string | null; to: string | null }[];
}

export interface VersionPage {
  items: VersionEntry[];
  next: number | null;
}
