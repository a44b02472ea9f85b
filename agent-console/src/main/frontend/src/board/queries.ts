import { useMutation, useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { get, request } from '../api/http';
import type { Board } from '../api/board';
import type { Call, CallPage } from '../api/types';
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

/** What leads the room: places in line, and notes. Refusals are said in words. */
export function useLead() {
  const onError = useRefusal();
  const move = useMutation({
    mutationFn: ({ call, to }: { call: string; to: { operator: string } | { first: true } }) =>
      request<undefined>('POST', `/api/calls/${encodeURIComponent(call)}/move`, to),
    onError,
  });
  const note = useMutation({
    mutationFn: (wanted: { to: string[] | 'all'; text: string }) => request<undefined>('POST', '/api/notes', wanted),
    onError,
  });
  return { move, note };
}

function useRefusal() {
  const problemText = useProblemText();
  const { message } = App.useApp();
  return (error: Error) => void message.error(problemText(error));
}
