import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { worksAtDesk } from '../session/rights';
import { useSession } from '../session/session';
import { LoadingState } from '../shell/LoadingState';
import { CatchUp } from './catchUp';
import { resync } from './events';
import { Stream } from './stream';

export type LinkState = 'connecting' | 'live' | 'reconnecting';

const LinkContext = createContext<LinkState>('connecting');

/** Whether what is on the page is kept up to date at this moment. */
export const useLink = (): LinkState => useContext(LinkContext);

/** A page is shown without its stream when that has not opened after so long. */
const PATIENCE_MS = 2000;

/**
 * Holds the event stream while somebody is signed in and lets it feed the cache. The stream is opened
 * before anything is fetched, so that no change can fall between the two. An operator's stream says that there is a desk.
 */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const session = useSession();
  const [link, setLink] = useState<LinkState>('connecting');
  const [waited, setWaited] = useState(false);

  useEffect(() => {
    const catchUp = new CatchUp(client);
    const unwatch = catchUp.watch();
    const stream = new Stream(worksAtDesk(session) ? '/api/stream?desk=true' : '/api/stream', {
      opened: (resumed) => {
        setLink('live');
        if (!resumed) resync(client);
      },
      event: (event) => {
        catchUp.apply(event);
      },
      lost: () => {
        setLink('reconnecting');
      },
    });
    const online = () => {
      stream.retryNow();
    };
    const patience = setTimeout(() => {
      setWaited(true);
    }, PATIENCE_MS);
    window.addEventListener('online', online);
    void stream.run();
    return () => {
      clearTimeout(patience);
      window.removeEventListener('online', online);
      stream.close();
      unwatch();
    };
  }, [client, session]);

  return <LinkContext value={link}>{link === 'connecting' && !waited ? <LoadingState /> : children}</LinkContext>;
}
