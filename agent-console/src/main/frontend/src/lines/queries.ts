import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { get, request } from '../api/http';
import type { Line } from '../api/types';
import { keys } from '../live/keys';
import { patchLine, received } from '../live/patch';
import { useProblemText } from '../text/problemText';

export function useLines() {
  return useQuery({
    queryKey: keys.lines,
    queryFn: async () => (await get<Line[]>('/api/lines')).map(received),
  });
}

/** Throws or releases a line's closed-now switch. */
export function useCloseLine(number: string) {
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (closed: boolean) =>
      request<Line | undefined>('PUT', `/api/lines/${number}/closed`, { closed }),
    onSuccess: (line) => {
      if (line) patchLine(client, line);
    },
    onError: (error) => void message.error(problemText(error)),
  });
}
