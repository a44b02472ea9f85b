import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { BrowserRouter } from 'react-router';
import { Problem } from './api/problem';
import { Pages } from './Pages';
import { SipPhone } from './phone/sipPhone';
import { PhoneProvider } from './phone/usePhone';
import { RequireSession } from './session/RequireSession';
import { LanguageProvider } from './text/language';
import { ThemeProvider } from './theme/ThemeProvider';

/** One for as long as the page stands: React may draw everything anew, a call goes on. */
const telephone = new SipPhone();

/** Answers that say no (4xx) will say no again; only silence and server faults are worth a retry. */
function worthRetry(failures: number, error: Error): boolean {
  const refused = error instanceof Problem && error.status >= 400 && error.status < 500;
  return !refused && failures < 2;
}

function newClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: worthRetry,
        // Events keep the cache fresh, so nothing goes stale by time or by coming back to the window.
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        // The server may be this very machine, reachable while the browser believes itself offline.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}

export function App() {
  const [client] = useState(newClient);
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <ThemeProvider>
          <PhoneProvider phone={telephone}>
            <BrowserRouter>
              <RequireSession>
                <Pages />
              </RequireSession>
            </BrowserRouter>
          </PhoneProvider>
        </ThemeProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
