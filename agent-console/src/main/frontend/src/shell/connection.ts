import type { SystemState } from '../api/types';
import type { LinkState } from '../live/LiveProvider';
import type { Tone } from '../theme/palettes';

export type Connection = 'connecting' | 'live' | 'reconnecting' | 'pbx-lost' | 'database-down';

export const CONNECTION_TONES: Record<Connection, Tone> = {
  connecting: 'idle',
  live: 'good',
  reconnecting: 'warn',
  'pbx-lost': 'bad',
  'database-down': 'warn',
};

/**
 * The one thing to say about the connection: what is nearest to the reader first, because with the
 * link to the server lost nothing is known about what lies behind it.
 */
export function connectionOf(link: LinkState, system: SystemState | undefined): Connection {
  if (link !== 'live') return link;
  if (system?.pbx === 'lost') return 'pbx-lost';
  if (system?.database === 'down') return 'database-down';
  return 'live';
}
