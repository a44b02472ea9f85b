import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect } from 'react';
import { get, listenForSignedOut, request } from '../api/http';
import { Problem } from '../api/problem';
import type { Session } from '../api/types';

const KEY = ['session'];

async function fetchSession(): Promise<Session | null> {
  try {
    return await get<Session>('/api/session');
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

/** Who is signed in; null for nobody. The request also fetches the CSRF cookie. */
export function useSessionQuery() {
  const client = useQueryClient();
  useEffect(() => {
    listenForSignedOut(() => {
      client.setQueryData(KEY, null);
    });
  }, [client]);
  return useQuery({ queryKey: KEY, queryFn: fetchSession, staleTime: Infinity });
}

export const SessionContext = createContext<Session | null>(null);

/** The signed-in person; only for parts shown after sign-in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession outside of a signed-in page');
  return session;
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (credentials: { name: string; password: string }) => {
      await request<Session>('POST', '/api/session', credentials);
      // The server gives a new CSRF token to a new session; asking once more collects it.
      return fetchSession();
    },
    onSuccess: (session) => {
      forgetOthersData(client);
      client.setQueryData(KEY, session);
    },
  });
}

/** After it everything that was refused before can be fetched. */
export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (passwords: { password: string; newPassword: string }) => {
      await request<undefined>('PUT', '/api/session/password', passwords);
      return fetchSession();
    },
    onSuccess: (session) => {
      client.setQueryData(KEY, session);
    },
  });
}

/** Proves that the person at the desk is still the one who signed in. */
export const unlock = (password: string): Promise<undefined> => request('POST', '/api/session/unlock', { password });

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<undefined>('DELETE', '/api/session'),
    onSuccess: () => {
      client.setQueryData(KEY, null);
      forgetOthersData(client);
    },
  });
}

/** What one person may see, the next one at this desk may not. */
function forgetOthersData(client: ReturnType<typeof useQueryClient>): void {
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== KEY[0] });
}
