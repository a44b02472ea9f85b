import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { get, request } from '../api/http';
import type { Desk, DeskAction, DeskCall } from '../api/desk';
import type { Operator, SettableState, Telephone } from '../api/types';
import { keys } from '../live/keys';
import { patchOperator } from '../live/patch';
import { useSession } from '../session/session';
import { hasDesk } from '../session/rights';
import { useProblemText } from '../text/problemText';

/** All that a desk shows beside the call itself; only for those who have a desk. */
export function useDesk() {
  const session = useSession();
  return useQuery({ queryKey: keys.desk, queryFn: () => get<Desk>('/api/desk'), enabled: hasDesk(session) });
}

/** A call with who rings, and what was written down. */
export function useDeskCall(id: string | null) {
  return useQuery({
    queryKey: keys.deskCall(id ?? ''),
    queryFn: () => get<DeskCall>(`/api/desk/calls/${encodeURIComponent(id ?? '')}`),
    enabled: id !== null,
  });
}

/** A button of the desk that the PBX carries out; what comes of it shows by events. */
export function useDeskAction() {
  const problemText = useProblemText();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: ({ id, action, to }: { id: string; action: DeskAction; to?: string }) =>
      request<undefined>('POST', `/api/desk/calls/${encodeURIComponent(id)}/${action}`, to === undefined ? {} : { to }),
    onError: (error) => void message.error(problemText(error)),
  });
}

/** Pauses with a reason, or any other state; what then holds comes back by answer or event. */
export function useOwnState(extension: string) {
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const settled = {
    onSuccess: (operator: Operator | undefined) => {
      if (operator) patchOperator(client, operator);
    },
    onError: (error: Error) => void message.error(problemText(error)),
  };
  const state = useMutation({
    mutationFn: (wanted: { state: SettableState; reason?: string }) =>
      request<Operator | undefined>('PUT', `/api/operators/${extension}/state`, wanted),
    ...settled,
  });
  const telephone = useMutation({
    mutationFn: (wanted: Telephone) =>
      request<Operator | undefined>('PUT', `/api/operators/${extension}/telephone`, { telephone: wanted }),
    ...settled,
  });
  return { state, telephone };
}
