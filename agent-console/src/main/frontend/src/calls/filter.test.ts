import { describe, expect, it } from 'vitest';
import { conditions, readFilter, withField, writeFilter, type CallFilter } from './filter';

const FULL: CallFilter = {
  from: '2026-11-22T16:00:00.000Z',
  to: '2026-11-23T16:00:00.000Z',
  line: '100',
  operator: '1001',
  caller: '+86 138&x=1',
  outcome: 'abandoned-waiting',
  standard: 'missed',
};

describe('the filter in the address', () => {
  it('comes back as it went', () => {
    const address = `?${writeFilter(FULL)}`;
    expect(readFilter(new URLSearchParams(address))).toEqual(FULL);
  });

  it('is the same text for the same filter, in whatever order it was set', () => {
    const reversed = Object.fromEntries(Object.entries(FULL).reverse());
    expect(writeFilter(reversed).toString()).toBe(writeFilter(FULL).toString());
  });

  it('leaves out what is no filter, so that old and mistyped links still open', () => {
    const address = 'outcome=vanished&standard=maybe&from=yesterday&line=&caller=%20&page=7&operator=1001';
    expect(readFilter(new URLSearchParams(address))).toEqual({ operator: '1001' });
  });

  it('is nothing when nothing is set', () => {
    expect(writeFilter({}).toString()).toBe('');
    expect(conditions({})).toBe(0);
  });

  it('sets and clears one field and keeps the others', () => {
    const two = withField({ line: '100' }, 'caller', ' 138 ');
    expect(two).toEqual({ line: '100', caller: '138' });
    expect(conditions(two)).toBe(2);
    expect(withField(two, 'line', '')).toEqual({ caller: '138' });
  });
});
