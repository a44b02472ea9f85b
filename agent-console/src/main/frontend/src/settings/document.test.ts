import { describe, expect, it } from 'vitest';
import type { HouseSettings } from '../api/settings';
import { changedParts, flawsAt, rebased, valueAt, withValue } from './document';
import { textOfLevels, levelsIn, stepsIn, textOfSteps, wordsIn } from './compact';

const HOUSE: HouseSettings = {
  lines: [], queues: [], operators: [], pauseReasons: [], referrals: [], holidays: [],
  duty: { numbers: ['1002'], ringSeconds: 20 },
  outside: { allowed: [], perHour: 20 },
};

describe('a document that somebody else has changed meanwhile', () => {
  const mine = { ...HOUSE, duty: { numbers: ['1003'], ringSeconds: 20 } };

  it('keeps what I typed and takes what they changed elsewhere', () => {
    const theirs = { ...HOUSE, outside: { allowed: ['+852########'], perHour: 20 } };
    expect(rebased(HOUSE, mine, theirs)).toEqual({ merged: { ...theirs, duty: mine.duty }, both: [] });
  });

  it('names what both have changed, and keeps mine', () => {
    const theirs = { ...HOUSE, duty: { numbers: ['1004'], ringSeconds: 20 } };
    expect(rebased(HOUSE, mine, theirs)).toEqual({ merged: mine, both: ['duty'] });
  });

  it('is no conflict where both changed the same to the same', () => {
    expect(rebased(HOUSE, mine, mine).both).toEqual([]);
    expect(changedParts(HOUSE, mine)).toEqual(['duty']);
  });
});

describe('fields', () => {
  it('are found and set inside of others', () => {
    const line = { overflow: { to: 'none', target: '' } };
    expect(valueAt(line, 'overflow.to')).toBe('none');
    expect(withValue(line, 'overflow.to', 'queue')).toEqual({ overflow: { to: 'queue', target: '' } });
    expect(line.overflow.to).toBe('none');
  });

  it('show their own flaws and those inside them, not those of a longer name', () => {
    const flaws = ['duty.numbers[1]', 'duty.numbers', 'duty.numbersOther'].map((path) => ({ path, code: 'required', values: {} }));
    expect(flawsAt(flaws, 'duty.numbers').map(({ path }) => path)).toEqual(['duty.numbers[1]', 'duty.numbers']);
  });
});

describe('lists in one field', () => {
  it('are words between commas, spaces or line ends', () => {
    expect(wordsIn(' 1002, +85291234567\n1003、1004 ')).toEqual(['1002', '+85291234567', '1003', '1004']);
  });

  it('of skills and of widening steps come back as they were', () => {
    expect(levelsIn('english 8, repair 5')).toEqual({ english: 8, repair: 5 });
    expect(textOfLevels({ english: 8, repair: 5 })).toBe('english 8, repair 5');
    expect(stepsIn('30 2, 60 0')).toEqual([{ afterSeconds: 30, minimumLevel: 2 }, { afterSeconds: 60, minimumLevel: 0 }]);
    expect(textOfSteps([{ afterSeconds: 30, minimumLevel: 2 }])).toBe('30 2');
  });
});
