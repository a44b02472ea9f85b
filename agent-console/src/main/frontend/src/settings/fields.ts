import type { Part } from './document';
import type { TextKey } from '../text/texts';

interface Common {
  /** Dotted path inside of one item of the part. */
  name: string;
  label: TextKey;
  /** What to write, or what the number counts. */
  hint?: TextKey;
}

export type FieldSpec = Common &
  (
    | { kind: 'text' | 'optional' | 'date' | 'names' | 'words' | 'levels' | 'steps' }
    | { kind: 'number'; min: number; max: number }
    | { kind: 'choice'; choices: readonly { value: string; label: TextKey }[] }
  );

const number = (name: string, label: TextKey, min: number, max: number, hint?: TextKey): FieldSpec => ({
  kind: 'number', name, label, min, max, ...(hint ? { hint } : {}),
});

/** What is set in each part, in the order of its form. The server checks all of it again. */
export const FIELDS: Record<Part, readonly FieldSpec[]> = {
  lines: [
    { kind: 'text', name: 'line', label: 'field.line' },
    {
      kind: 'choice', name: 'policy', label: 'field.policy',
      choices: [
        { value: 'offer-while-greeting', label: 'policy.offer-while-greeting' },
        { value: 'greeting-first', label: 'policy.greeting-first' },
        { value: 'operator-first', label: 'policy.operator-first' },
      ],
    },
    { kind: 'text', name: 'queue', label: 'field.queue' },
    { kind: 'optional', name: 'hours', label: 'field.hours', hint: 'field-hint.hours' },
    number('longestQueue', 'field.longest-queue', 0, 1000, 'field-hint.no-limit'),
    number('longestWaitSeconds', 'field.longest-wait', 0, 7200, 'field-hint.seconds-no-limit'),
    {
      kind: 'choice', name: 'overflow.to', label: 'field.overflow',
      choices: [
        { value: 'none', label: 'overflow.none' },
        { value: 'queue', label: 'overflow.queue' },
        { value: 'number', label: 'overflow.number' },
      ],
    },
    { kind: 'text', name: 'overflow.target', label: 'field.overflow-target', hint: 'field-hint.overflow-target' },
    number('announceEverySeconds', 'field.announce', 10, 600, 'field-hint.seconds'),
    number('wrapUpSeconds', 'field.wrap-up', 0, 1800, 'field-hint.seconds-none'),
    number('lastOperatorMinutes', 'field.last-operator', 0, 10_080, 'field-hint.minutes-never'),
    number('priority', 'field.priority', 0, 10, 'field-hint.higher-first'),
    number('serviceTarget.percent', 'field.target-percent', 1, 100, 'field-hint.percent'),
    number('serviceTarget.seconds', 'field.target-seconds', 1, 600, 'field-hint.seconds'),
  ],
  queues: [
    { kind: 'text', name: 'name', label: 'field.queue-name', hint: 'field-hint.code' },
    { kind: 'optional', name: 'skill', label: 'field.skill', hint: 'field-hint.skill' },
    number('minimumLevel', 'field.minimum-level', 0, 10),
    { kind: 'steps', name: 'widening', label: 'field.widening', hint: 'field-hint.widening' },
    number('ageingSecondsPerPoint', 'field.ageing', 1, 3600, 'field-hint.ageing'),
  ],
  operators: [
    { kind: 'text', name: 'extension', label: 'field.extension' },
    { kind: 'text', name: 'name', label: 'field.name' },
    { kind: 'levels', name: 'skills', label: 'field.skills', hint: 'field-hint.skills' },
    { kind: 'words', name: 'languages', label: 'field.languages', hint: 'field-hint.languages' },
  ],
  pauseReasons: [
    { kind: 'text', name: 'code', label: 'field.code', hint: 'field-hint.code' },
    { kind: 'names', name: 'names', label: 'field.names' },
  ],
  duty: [
    { kind: 'words', name: 'numbers', label: 'field.duty-numbers', hint: 'field-hint.duty' },
    number('ringSeconds', 'field.ring-seconds', 10, 60, 'field-hint.seconds'),
  ],
  outside: [
    { kind: 'words', name: 'allowed', label: 'field.allowed', hint: 'field-hint.allowed' },
    number('perHour', 'field.per-hour', 0, 10_000),
  ],
  referrals: [
    { kind: 'names', name: 'name', label: 'field.names' },
    { kind: 'text', name: 'number', label: 'field.number' },
    { kind: 'names', name: 'about', label: 'field.about' },
  ],
  holidays: [
    { kind: 'date', name: 'date', label: 'field.date' },
    { kind: 'names', name: 'name', label: 'field.names' },
    { kind: 'words', name: 'lines', label: 'field.holiday-lines', hint: 'field-hint.all-lines' },
  ],
};

const noNames = { 'zh-Hant': '', 'zh-Hans': '', en: '' };

/** A new item of each part that holds several; the two that hold one have none. */
export const NEW_ITEMS: Partial<Record<Part, object>> = {
  lines: {
    line: '', policy: 'offer-while-greeting', queue: 'default', hours: null, longestQueue: 0, longestWaitSeconds: 0,
    overflow: { to: 'none', target: '' }, announceEverySeconds: 30, wrapUpSeconds: 60, lastOperatorMinutes: 60, priority: 0,
    serviceTarget: { percent: 80, seconds: 20 },
  },
  queues: { name: '', skill: null, minimumLevel: 1, widening: [], ageingSecondsPerPoint: 60 },
  operators: { extension: '', name: '', skills: {}, languages: [] },
  pauseReasons: { code: '', names: noNames },
  referrals: { name: noNames, number: '', about: noNames },
  holidays: { date: '', name: noNames, lines: [] },
};
