import type { QueryClient } from '@tanstack/react-query';
import type { Call, Line, Operator, SystemState } from '../api/types';
import type { StreamEvent } from './eventParser';
import { patchCall, patchLine, patchOperator, patchSystem } from './patch';

/** Everything the page shows is fetched anew; the session is not, it has its own ways to end. */
export function resync(client: QueryClient): void {
  void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
}

/** Applies one event of the stream to the cache. Unknown kinds are for later consoles and ignored. */
export function applyEvent(client: QueryClient, { event, data }: StreamEvent): void {
  switch (event) {
    case 'call':
      patchCall(client, JSON.parse(data) as Call);
      break;
    case 'operator':
      patchOperator(client, JSON.parse(data) as Operator);
      break;
    case 'line':
      patchLine(client, JSON.parse(data) as Line);
      break;
    case 'system':
      if (patchSystem(client, JSON.parse(data) as SystemState)) resync(client);
      break;
    case 'resync':
      resync(client);
      break;
  }
}
