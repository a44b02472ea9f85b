import { useCallback, useEffect, useState } from 'react';

/**
 * A choice kept in this browser, and followed by all its windows. Anything unknown in the store (old
 * version, edited) reads as the default.
 */
export function useStored<T extends string>(
  key: string,
  choices: readonly T[],
  otherwise: T,
): [T, (value: T) => void] {
  const stored = () => {
    const text = localStorage.getItem(key);
    return choices.find((choice) => choice === text) ?? otherwise;
  };
  const [value, setValue] = useState<T>(stored);
  useEffect(() => {
    const chosen = ({ key: changed, newValue }: StorageEvent) => {
      if (changed === key) setValue(choices.find((choice) => choice === newValue) ?? otherwise);
    };
    window.addEventListener('storage', chosen);
    return () => {
      window.removeEventListener('storage', chosen);
    };
  }, [key, choices, otherwise]);
  const store = useCallback(
    (next: T) => {
      localStorage.setItem(key, next);
      setValue(next);
    },
    [key],
  );
  return [value, store];
}
