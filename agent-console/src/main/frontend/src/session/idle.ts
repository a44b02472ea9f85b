export const LOCK_AFTER_MS = 10 * 60_000;

const INPUT = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
let lastInput = Date.now();

/** Takes note of every input; returns the way to stop. */
export function watchInput(): () => void {
  const seen = () => {
    lastInput = Date.now();
  };
  seen();
  INPUT.forEach((kind) => {
    window.addEventListener(kind, seen, { passive: true, capture: true });
  });
  return () => {
    INPUT.forEach((kind) => {
      window.removeEventListener(kind, seen, { capture: true });
    });
  };
}

const KEY = 'hotline.locked';

/** Whether this window is locked. A reload must not open it. */
export const isLocked = (): boolean => sessionStorage.getItem(KEY) === 'yes';

export function setLocked(locked: boolean): void {
  if (locked) sessionStorage.setItem(KEY, 'yes');
  else sessionStorage.removeItem(KEY);
}

/** Milliseconds since the last input of a person. */
export const idleFor = (): number => Date.now() - lastInput;
