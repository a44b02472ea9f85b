import type { Outcome, Stage } from '../api/types';
import type { Tone } from '../theme/palettes';

export const OUTCOME_TONES: Record<Outcome, Tone> = {
  answered: 'good',
  'abandoned-ringing': 'warn',
  'abandoned-greeting': 'warn',
  'abandoned-waiting': 'warn',
  'abandoned-offered': 'warn',
  forwarded: 'info',
  closed: 'idle',
  'no-operator': 'bad',
  failed: 'bad',
};

export const STAGE_TONES: Record<Stage, Tone> = {
  ringing: 'info',
  greeting: 'info',
  waiting: 'warn',
  offered: 'info',
  talking: 'good',
  holding: 'hold',
  ended: 'idle',
};
