import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { applyEvent, resync } from './events';
import { Stream } from './stream';

export type LinkState = 'connecting' | 'live' | 'reconnecting';

const LinkContext = createContext<LinkState>('connecting');

/** Whether what is on the page is kept up to date at this moment. */
export const useLink = (): LinkState => useContext(LinkContext);

/** Holds the event stream while somebody is signed in and lets it feed the cache. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [link, setLink] = useState<LinkState>('connecting');

  useEffect(() => {
    const stream = new Stream('/api/stream', {
      opened: (again) => {
        setLink('live');
        if (again) resync(client);
      },
      event: (event) => {
        applyEvent(client, event);
      },
      lost: () => {
        setLink('reconnecting');
      },
    });
    const online = () => {
      stream.retryNow();
    };
    window.addEventListener('online', online);
    void stream.run();
    return () => {
      window.removeEventListener('online', online);
      stream.close();
    };
  }, [client]);

  return <LinkContext value={link}>{children}</LinkContext>;
}
