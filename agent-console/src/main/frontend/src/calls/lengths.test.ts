import { describe, expect, it } from 'vitest';
import { aCall, anEndedCall, ARRIVED, at } from '../test/samples';
import { talkMs, waitMs } from './lengths';

describe('lengths', () => {
  it('of a live call run on this page', () => {
    const waiting = aCall({ stage: 'waiting', lineAnsweredAt: at(1000) });
    expect(waitMs(waiting, ARRIVED + 9000)).toBe(8000);
    const talking = aCall({ stage: 'talking', lineAnsweredAt: at(1000), operatorAnsweredAt: at(4000), waitMs: 3000 });
    expect(waitMs(talking, ARRIVED + 9000)).toBe(3000);
    expect(talkMs(talking, ARRIVED + 9000)).toBe(5000);
  });

  it('of an ended call are the record’s', () => {
    expect(waitMs(anEndedCall(), ARRIVED)).toBe(21_000);
    expect(talkMs(anEndedCall(), ARRIVED)).toBe(60_000);
  });

  it('are absent where nothing began', () => {
    expect(waitMs(aCall(), ARRIVED)).toBeNull();
    expect(talkMs(aCall(), ARRIVED)).toBeNull();
  });

  it('never run backwards', () => {
    expect(waitMs(aCall({ stage: 'waiting', lineAnsweredAt: at(1000) }), ARRIVED)).toBe(0);
  });
});
