import { useEffect, useState } from 'react';
import { serverNow } from '../time/serverClock';

const STEP_MS = 200;

/** The server's time five times a second while it matters: a ring is counted when it begins. */
export function useFastNow(running: boolean): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => {
      setNow(serverNow());
    }, STEP_MS);
    return () => {
      clearInterval(timer);
    };
  }, [running]);
  return now;
}
