import { useState, type RefObject } from 'react';
import { steadied, type CallGroups, type SteadyGroups } from './steady';
import { useReading } from './useReading';

/** The groups to show, held still while someone reads, and the way to let new calls in. */
export function useSteadyCalls(
  list: RefObject<HTMLElement | null>,
  now: CallGroups,
): SteadyGroups & { showNew: () => void } {
  const reading = useReading(list);
  const [held, setHeld] = useState<CallGroups | null>(null);
  if (reading && held === null) setHeld(now);
  if (!reading && held !== null) setHeld(null);

  const groups = held === null ? { ...now, pending: 0 } : steadied(held, now);
  return {
    ...groups,
    showNew: () => {
      setHeld(now);
    },
  };
}
