import { describe, expect, it } from 'vitest';
import { ROLES } from '../api/types';
import { aSession } from '../test/samples';
import { mayCloseLine, mayExportCalls, mayOpenCallOf, maySetState } from './rights';

const who = (may: (role: (typeof ROLES)[number]) => boolean): string[] => ROLES.filter(may);

describe('rights', () => {
  it('CSV is for those who see whole numbers', () => {
    expect(who((role) => mayExportCalls(aSession(role)))).toEqual(['supervisor', 'auditor', 'manager', 'administrator']);
  });

  it('lines are closed by those who lead the room', () => {
    expect(who((role) => mayCloseLine(aSession(role)))).toEqual(['supervisor', 'administrator']);
  });

  it('states are set by those who lead the room, and by everyone for himself', () => {
    expect(who((role) => maySetState(aSession(role), '1001'))).toEqual(['supervisor', 'administrator']);
    expect(maySetState(aSession('operator', '1001'), '1001')).toBe(true);
    expect(maySetState(aSession('operator', '1002'), '1001')).toBe(false);
  });

  it('operators open their own calls only', () => {
    expect(mayOpenCallOf(aSession('operator', '1002'), '1001')).toBe(false);
    expect(mayOpenCallOf(aSession('operator', '1001'), '1001')).toBe(true);
    expect(mayOpenCallOf(aSession('clerk'), '1001')).toBe(true);
  });
});
