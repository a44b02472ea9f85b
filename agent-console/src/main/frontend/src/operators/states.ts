import { SETTABLE_STATES, type Operator, type OperatorState, type SettableState } from '../api/types';
import type { Tone } from '../theme/palettes';

export const STATE_TONES: Record<OperatorState, Tone> = {
  ready: 'good',
  offered: 'info',
  talking: 'info',
  holding: 'hold',
  'wrap-up': 'warn',
  paused: 'idle',
  missed: 'bad',
  'signed-out': 'idle',
};

/** Only a telephone that should ring and cannot stands out; null needs no mark at all. */
export function phoneTone({ phone, state }: Operator): Tone | null {
  if (phone === 'registered') return null;
  return phone === 'unreachable' && state !== 'signed-out' ? 'bad' : 'idle';
}

export const isSettable = (state: string): state is SettableState =>
  SETTABLE_STATES.some((one) => one === state);

/** What the state control stands on: what is asked for if anything is, else the state itself. */
export const controlValue = (operator: Operator): OperatorState => operator.next ?? operator.state;
