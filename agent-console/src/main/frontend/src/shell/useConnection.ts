import { useQuery } from '@tanstack/react-query';
import { get } from '../api/http';
import type { SystemState } from '../api/types';
import { keys } from '../live/keys';
import { useLink } from '../live/LiveProvider';
import { connectionOf, type Connection } from './connection';

/** The state of the connection, and how many records wait for the database. */
export function useConnection(): { connection: Connection; spooled: number } {
  const link = useLink();
  const { data: system } = useQuery({
    queryKey: keys.system,
    queryFn: () => get<SystemState>('/api/status'),
  });
  return { connection: connectionOf(link, system), spooled: system?.spooled ?? 0 };
}
