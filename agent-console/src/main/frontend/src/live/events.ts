import type { QueryClient } from '@tanstack/react-query';
import type { Board, Supervision } from '../api/board';
import type { Note } from '../api/desk';
import type { Call, Line, Operator, SystemState } from '../api/types';
import type { StreamEvent } from './eventParser';
import { boardReceived } from '../board/received';
import { keys } from './keys';
import { patchCall, patchLine, patchOperator, patchSystem } from './patch';

/** Everything the page shows is fetched anew; the session has its own ways to end, notes come by the stream alone. */
export function resync(client: QueryClient): void {
  void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' && query.queryKey[0] !== 'notes' });
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
    case 'note':
      client.setQueryData<Note[]>(keys.notes, (notes = []) => [...notes, JSON.parse(data) as Note]);
      break;
    case 'notice':
      void client.invalidateQueries({ queryKey: keys.notices });
      void client.invalidateQueries({ queryKey: keys.desk });
      break;
    case 'board':
      client.setQueryData<Board>(keys.board, (board) => board && boardReceived(JSON.parse(data) as Board));
      break;
    case 'supervision': {
      const now = JSON.parse(data) as Supervision;
      client.setQueryData<Supervision | null>(keys.supervision, now.stage === 'over' ? null : now);
      break;
    }
    case 'settings':
      void client.invalidateQueries({ queryKey: keys.settings });
      void client.invalidateQueries({ queryKey: keys.versions });
      void client.invalidateQueries({ queryKey: keys.desk });
      break;
    case 'alarm':
      void client.invalidateQueries({ queryKey: keys.board });
      break;
    case 'system':
      if (patchSystem(client, JSON.parse(data) as SystemState)) resync(client);
      break;
    case 'resync':
      resync(client);
      break;
  }
}
