import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { vi } from 'vitest';
import type { Session } from '../api/types';
import type { Phone } from '../phone/phone';
import { PhoneProvider } from '../phone/usePhone';
import { SessionContext } from '../session/session';
import { LanguageProvider } from '../text/language';
import { ThemeProvider } from '../theme/ThemeProvider';
import { FakePhone } from './fakePhone';

/** What the server answers: by method and path, without the query; a function looks at the whole address. */
export type Answers = Record<string, unknown>;

const answer = (body: unknown): Response =>
  body instanceof Response
    ? body
    : body === undefined
    ? new Response(JSON.stringify({ id: 'not-found' }), { status: 404 })
    : new Response(JSON.stringify(body), { status: 200 });

/** Lets the server answer from a table; returns every request's method, address and body. */
export function serve(answers: Answers): { method: string; address: string; body: unknown }[] {
  const requests: { method: string; address: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    const method = init.method ?? 'GET';
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    requests.push({ method, address, body });
    const found = answers[`${method} ${address.split('?')[0] ?? ''}`];
    return Promise.resolve(answer(typeof found === 'function' ? (found as (address: string) => unknown)(address) : found));
  });
  return requests;
}

/** Renders a page for a signed-in person, with everything around it that pages rely on. */
export function show(page: ReactNode, session: Session, address = '/', route = '*', phone: Phone = new FakePhone()) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  render(
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <ThemeProvider>
          <MemoryRouter initialEntries={[address]}>
            <SessionContext value={session}>
              <PhoneProvider phone={phone}>
                <Routes>
                  <Route path={route} element={page} />
                </Routes>
              </PhoneProvider>
            </SessionContext>
          </MemoryRouter>
        </ThemeProvider>
      </LanguageProvider>
    </QueryClientProvider>,
  );
  return client;
}
