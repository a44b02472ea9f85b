import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { get, request } from '../api/http';
import type { Operator, SettableState } from '../api/types';
import { keys } from '../live/keys';
import { patchOperator } from '../live/patch';
import { useProblemText } from '../text/problemText';

export function useOperators() {
  return useQuery({ queryKey: keys.operators, queryFn: () => get<Operator[]>('/api/operators') });
}

/** Asks for a state. What then holds comes back by answer or event; nothing is shown before it is true. */
export function useSetState(extension: string) {
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (state: SettableState) =>
      request<Operator | undefined>('PUT', `/api/operators/${extension}/state`, { state }),
    onSuccess: (operator) => {
      if (operator) patchOperator(client, operator);
    },
    onError: (error) => void message.error(problemText(error)),
  });
}
