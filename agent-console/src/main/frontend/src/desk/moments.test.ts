import { describe, expect, it } from 'vitest';
import { phraseFor, type Situation } from './moments';

const situation = (different: Partial<Situation>): Situation => ({
  state: 'talking', outgoing: false, talkedMs: 60_000, kind: null, settled: false, ...different,
});

describe('the phrase for the moment', () => {
  it.each<[string, Partial<Situation>, string]>([
    ['names the house while the telephone rings (A3)', { state: 'offered', talkedMs: null }, 'greeting'],
    ['names the house for the first seconds (A3)', { talkedMs: 3000 }, 'greeting'],
    ['says why one calls on a call out (A9)', { outgoing: true, talkedMs: 2000 }, 'calling-out'],
    ['asks for patience on hold (A5)', { state: 'holding' }, 'one-moment'],
    ['shows understanding while the caller explains (B7)', {}, 'understand'],
    ['answers a complaint in its manner (C4)', { kind: 'complaint' }, 'complaint'],
    ['thanks for an opinion (C3)', { kind: 'suggestion' }, 'opinion'],
    ['says goodbye when everything is settled (A8)', { settled: true, kind: 'complaint' }, 'farewell'],
  ])('%s', (_, different, phrase) => {
    expect(phraseFor(situation(different))).toBe(phrase);
  });
});
