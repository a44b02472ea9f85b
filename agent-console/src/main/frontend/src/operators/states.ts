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

/** A registered telephone is how it should be, and stays without colour. */
export const PHONE_TONES: Record<Exclude<Operator['phone'], 'registered'>, Tone> = {
  unreachable: 'bad',
  unknown: 'idle',
};

export const isSettable = (state: string): state is SettableState =>
  SETTABLE_STATES.some((one) => one === state);

/** What the state control stands on: what is asked for if anything is, else the state itself. */
export const controlValue = (operator: Operator): OperatorState => operator.next ?? operator.state;
