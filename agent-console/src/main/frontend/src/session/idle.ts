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

/** Milliseconds since the last input of a person. */
export const idleFor = (): number => Date.now() - lastInput;
