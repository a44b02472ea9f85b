import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { Supervision, SupervisionMode } from '../api/board';
import { get, request } from '../api/http';
import type { Telephone } from '../api/types';
import { keys } from '../live/keys';
import { maySupervise } from '../session/rights';
import { useSession } from '../session/session';
import { useProblemText } from '../text/problemText';

/** The talk that this supervisor takes part in; null while there is none. Kept up to date by the stream. */
export function useOwnSupervision(): Supervision | null {
  const session = useSession();
  const { data } = useQuery({
    queryKey: keys.supervision,
    queryFn: async () => (await get<Supervision | undefined>('/api/supervision')) ?? null,
    enabled: maySupervise(session),
  });
  return data ?? null;
}

/** What a supervisor does with a talk; refusals are said in words. */
export function useSupervising() {
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const options = {
    onError: (error: Error) => void message.error(problemText(error)),
    // The answer may be older than what the stream has told meanwhile, so it is asked for anew.
    onSettled: () => client.invalidateQueries({ queryKey: keys.supervision }),
  };
  const begin = useMutation({
    mutationFn: (wanted: { call: string; operator: string; mode: SupervisionMode; with: Telephone }) =>
      request<Supervision>('POST', '/api/supervision', wanted),
    ...options,
  });
  const change = useMutation({
    mutationFn: ({ id, mode }: { id: string; mode: SupervisionMode }) =>
      request<Supervision>('PUT', `/api/supervision/${id}`, { mode }),
    ...options,
  });
  const end = useMutation({ mutationFn: (id: string) => request<undefined>('DELETE', `/api/supervision/${id}`), ...options });
  return { begin, change, end };
}
