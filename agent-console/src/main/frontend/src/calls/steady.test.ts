import { describe, expect, it } from 'vitest';
import type { Call } from '../api/types';
import { aCall, anEndedCall, at } from '../test/samples';
import { steadied } from './steady';

const call = (id: string, arrived: number): Call => aCall({ id, arrivedAt: at(arrived) });
const ended = (id: string, arrived: number): Call => anEndedCall({ id, arrivedAt: at(arrived) });
const ids = (calls: Call[]): string[] => calls.map(({ id }) => id);

describe('a list that someone reads', () => {
  const held = { live: [call('c', 30)], ended: [ended('b', 20), ended('a', 10)] };

  it('keeps new calls back and counts them', () => {
    const now = { live: [call('d', 40), call('c', 30)], ended: held.ended };
    const shown = steadied(held, now);
    expect(ids(shown.live)).toEqual(['c']);
    expect(shown.pending).toBe(1);
  });

  it('leaves a call that ended where it stands, and shows its end', () => {
    const now = { live: [], ended: [ended('c', 30), ...held.ended] };
    const shown = steadied(held, now);
    expect(ids(shown.live)).toEqual(['c']);
    expect(shown.live[0]?.outcome).toBe('answered');
    expect(shown.pending).toBe(0);
  });

  it('keeps a row that the server no longer tells of', () => {
    expect(ids(steadied(held, { live: [], ended: [] }).ended)).toEqual(['b', 'a']);
  });

  it('lets older pages join at the foot', () => {
    const now = { live: held.live, ended: [...held.ended, ended('z', 5), ended('y', 3)] };
    expect(ids(steadied(held, now).ended)).toEqual(['b', 'a', 'z', 'y']);
  });
});
