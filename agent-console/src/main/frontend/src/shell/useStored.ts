import { useCallback, useState } from 'react';

/** A choice kept in this browser. Anything unknown in the store (old version, edited) reads as the default. */
export function useStored<T extends string>(
  key: string,
  choices: readonly T[],
  otherwise: T,
): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => {
    const stored = localStorage.getItem(key);
    return choices.find((choice) => choice === stored) ?? otherwise;
  });
  const store = useCallback(
    (next: T) => {
      localStorage.setItem(key, next);
      setValue(next);
    },
    [key],
  );
  return [value, store];
}
