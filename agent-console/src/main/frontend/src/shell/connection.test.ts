import { describe, expect, it } from 'vitest';
import { connectionOf } from './connection';

describe('the connection', () => {
  it.each([
    ['live', 'connected', 'up', 'live'],
    ['reconnecting', 'lost', 'down', 'reconnecting'],
    ['connecting', 'connected', 'up', 'connecting'],
    ['live', 'lost', 'down', 'pbx-lost'],
    ['live', 'connected', 'down', 'database-down'],
  ] as const)('with the link %s, the PBX %s and the database %s reads %s', (link, pbx, database, said) => {
    expect(connectionOf(link, { pbx, database, spooled: 0 })).toBe(said);
  });

  it('is what the link is before anything else is known', () => {
    expect(connectionOf('live', undefined)).toBe('live');
  });
});
