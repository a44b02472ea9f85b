import { describe, expect, it } from 'vitest';
import { possible, SILENT, step, type PhoneEvent } from './machine';
import type { PhoneState } from './phone';

const after = (...events: PhoneEvent[]): PhoneState =>
  events.reduce(step, { ...SILENT, link: 'ready' });
const leg = (key: string, number = '13812348000') => ({ key, number, name: null, since: 1 });
const TALKING: PhoneEvent[] = [
  { type: 'rings', leg: leg('a') },
  { type: 'talks', key: 'a', at: 2 },
];
const can = (state: PhoneState): string[] =>
  Object.entries(possible(state)).filter(([, yes]) => yes).map(([name]) => name);

describe('the telephone', () => {
  it('can answer or decline what rings, and nothing else', () => {
    expect(can(after({ type: 'rings', leg: leg('a') }))).toEqual(['answer', 'decline']);
  });

  it('can do everything but answer while it talks', () => {
    expect(can(after(...TALKING))).toEqual(['hangUp', 'hold', 'mute', 'key', 'transfer']);
  });

  it('takes a held caller back, or passes him on', () => {
    const state = after(...TALKING, { type: 'held', key: 'a', at: 5 });
    expect(state.main).toMatchObject({ state: 'held', since: 5 });
    expect(can(state)).toContain('resume');
    expect(can(state)).not.toContain('hold');
  });

  it('says why a colleague was not reached', () => {
    const state = after({ type: 'calls', leg: leg('b', '1002') }, { type: 'ended', key: 'b', fault: 'busy-there' });
    expect(state).toMatchObject({ main: null, fault: 'busy-there' });
  });

  it('is as before a transfer that was refused, and says so', () => {
    const state = after(...TALKING, { type: 'transfer', step: 'asked' }, { type: 'transfer', step: 'refused' });
    expect(state).toMatchObject({ transferring: false, fault: 'transfer-refused', main: { state: 'talking' } });
  });

  it('forgets mute, break and transfer with the call, and keeps its registration', () => {
    const state = after(
      ...TALKING,
      { type: 'muted', on: true },
      { type: 'sound', passes: false },
      { type: 'transfer', step: 'asked' },
      { type: 'ended', key: 'a', fault: null },
    );
    expect(state).toEqual({ ...SILENT, link: 'ready' });
  });

  it('takes no notice of legs that it does not have', () => {
    const state = after(...TALKING);
    expect(step(state, { type: 'ended', key: 'x', fault: null })).toBe(state);
    expect(step(state, { type: 'held', key: 'x', at: 1 })).toBe(state);
  });
});
