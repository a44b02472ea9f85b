import { describe, expect, it } from 'vitest';
import { clock, dateTime, listTime, offset, seconds, timeOfDay } from './format';

describe('lengths', () => {
  it.each([
    [0, '0:00'],
    [7900, '0:07'],
    [750_000, '12:30'],
    [3_723_000, '1:02:03'],
    [-5000, '0:00'],
  ])('%d ms reads %s', (ms, text) => {
    expect(clock(ms)).toBe(text);
  });

  it('cuts tenths, so that 14.98 s does not look like the limit', () => {
    expect(seconds(14_980)).toBe('14.9');
    expect(seconds(1000)).toBe('1.0');
  });

  it('offsets have tenths', () => {
    expect(offset(125_340)).toBe('2:05.3');
    expect(offset(-20)).toBe('0:00.0');
  });
});

describe('moments in the reader’s zone', () => {
  const morning = new Date(2026, 10, 3, 9, 5, 7);
  const iso = morning.toISOString();

  it('show hours from 00 to 23', () => {
    expect(timeOfDay(iso)).toBe('09:05:07');
    expect(timeOfDay(new Date(2026, 10, 3, 0, 0, 0).toISOString())).toBe('00:00:00');
  });

  it('write a date so that its language reads it without doubt', () => {
    expect(dateTime(iso, 'en')).toBe('2026-11-03 09:05:07');
    expect(dateTime(iso, 'zh-Hant')).toBe('2026/11/03 09:05:07');
  });

  it('leave out the day for today only', () => {
    expect(listTime(iso, 'en', morning.getTime() + 3600_000)).toBe('09:05:07');
    expect(listTime(iso, 'en', morning.getTime() + 86_400_000)).toBe('11-03 09:05:07');
  });
});
