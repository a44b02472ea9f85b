import { useCallback, useSyncExternalStore } from 'react';

/** Whether a CSS media query holds now. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => {
        media.removeEventListener('change', listener);
      };
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** Phone width: one column, navigation at the thumb. */
export const useNarrow = (): boolean => useMedia('(max-width: 760px)');

/** Too narrow for a list and a detail side by side. */
export const useOnePane = (): boolean => useMedia('(max-width: 1240px)');
