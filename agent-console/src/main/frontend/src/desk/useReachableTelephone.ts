import { useEffect, useState } from 'react';
import type { Operator, Telephone } from '../api/types';
import { usePhone } from '../phone/usePhone';
import { telephoneOf } from './controls';
import { useOwnState } from './queries';

interface ReachableTelephone {
  /** The page's telephone was taken because the one on the desk cannot be reached. */
  chosen: boolean;
  choose: (telephone: Telephone) => void;
}

/**
 * Which telephone rings. While the one on the desk cannot be reached nobody would be put through, so the
 * page's takes its place; whoever then chooses the desk's all the same, to plug it in, is not overruled.
 */
export function useReachableTelephone(own: Operator, hasPage: boolean): ReachableTelephone {
  const { state } = usePhone();
  const { telephone: use } = useOwnState(own.extension);
  const [chosen, setChosen] = useState(false);
  const [insisted, setInsisted] = useState(false);
  const onDesk = telephoneOf(own.telephone) === 'desk';
  if (onDesk && own.phone === 'registered' && insisted) setInsisted(false);
  const lost = onDesk && own.phone === 'unreachable' && own.call === null;
  const take = lost && hasPage && state.link === 'ready' && !insisted;
  const { mutate } = use;
  useEffect(() => {
    if (take) mutate('page', { onSuccess: () => { setChosen(true); } });
  }, [take, mutate]);
  return {
    chosen: chosen && !onDesk,
    choose: (telephone) => {
      setChosen(false);
      setInsisted(telephone === 'desk');
      mutate(telephone);
    },
  };
}
