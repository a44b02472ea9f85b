import { learnServerTime } from '../time/serverClock';
import { Problem, problemOf } from './problem';

type SignedOutListener = () => void;
let onSignedOut: SignedOutListener = () => undefined;

/** Called whenever the server no longer knows our session, from whichever request finds out first. */
export function listenForSignedOut(listener: SignedOutListener): void {
  onSignedOut = listener;
}

/** Tells the application that the session is gone; the event stream finds out this way too. */
export function signedOut(): void {
  onSignedOut();
}

/** The CSRF token the server put into its cookie; empty before the first answer. */
export function csrfToken(cookies: string): string {
  const pair = cookies.split('; ').find((cookie) => cookie.startsWith('XSRF-TOKEN='));
  return pair === undefined ? '' : decodeURIComponent(pair.slice('XSRF-TOKEN='.length));
}

async function send(method: string, path: string, body?: unknown): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (method !== 'GET') headers['X-XSRF-TOKEN'] = csrfToken(document.cookie);
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (body !== undefined) init.body = JSON.stringify(body);
  try {
    return await fetch(path, init);
  } catch {
    throw new Problem('network', 0);
  }
}

/** One request; resolves with the body (undefined when there is none), rejects with a Problem. */
export async function request<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await send(method, path, body);
  learnServerTime(response.headers.get('Date'));
  if (!response.ok) {
    const problem = await problemOf(response);
    if (response.status === 401 && path !== '/api/session') signedOut();
    throw problem;
  }
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

export const get = <T>(path: string): Promise<T> => request<T>('GET', path);
