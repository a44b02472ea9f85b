import { useMutation, useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { get, request } from '../api/http';
import type { Board, Supervision, SupervisionMode } from '../api/board';
import type { Call, CallPage, Telephone } from '../api/types';
import { keys } from '../live/keys';
import { useProblemText } from '../text/problemText';
import { boardReceived } from './received';

export function useBoard() {
  return useQuery({ queryKey: keys.board, queryFn: async () => boardReceived(await get<Board>('/api/board')) });
}

/** Calls in progress, kept up to date by events like those of the calls page. */
export function useLiveCalls() {
  return useQuery({
    queryKey: [...keys.liveCalls, {}],
    queryFn: async (): Promise<Call[]> => (await get<CallPage>('/api/calls?live=true&limit=500')).items,
  });
}

/** What a supervisor does with a call; refusals are said in words. */
export function useSupervision() {
  const problemText = useProblemText();
  const { message } = App.useApp();
  const onError = (error: Error) => void message.error(problemText(error));
  const begin = useMutation({
    mutationFn: (wanted: { call: string; mode: SupervisionMode; with: Telephone }) =>
      request<Supervision>('POST', '/api/supervision', wanted),
    onError,
  });
  const change = useMutation({
    mutationFn: ({ id, mode }: { id: string; mode: SupervisionMode }) =>
      request<Supervision | undefined>('PUT', `/api/supervision/${id}`, { mode }),
    onError,
  });
  const end = useMutation({ mutationFn: (id: string) => request<undefined>('DELETE', `/api/supervision/${id}`), onError });
  const move = useMutation({
    mutationFn: ({ call, to }: { call: string; to: { operator: string } | { first: true } }) =>
      request<undefined>('POST', `/api/calls/${encodeURIComponent(call)}/move`, to),
    onError,
  });
  const note = useMutation({
    mutationFn: (wanted: { to: string[] | 'all'; text: string }) => request<undefined>('POST', '/api/notes', wanted),
    onError,
  });
  return { begin, change, end, move, note };
}
