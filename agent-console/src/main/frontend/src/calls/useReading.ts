import { useEffect, useState, type RefObject } from 'react';

/** How long after the mouse last moved over the list its user may still be about to click. */
const POINTER_REST_MS = 3000;
/** Scrolled further than this, somebody is looking at older rows. */
const SCROLLED_PX = 60;

/** Whether someone is reading the list now, so that its rows must not move. */
export function useReading(list: RefObject<HTMLElement | null>): boolean {
  const [scrolled, setScrolled] = useState(false);
  const [focused, setFocused] = useState(false);
  const [pointed, setPointed] = useState(false);

  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      setScrolled(window.scrollY > SCROLLED_PX);
    };
    const onFocus = () => {
      setFocused(element.contains(document.activeElement));
    };
    const onPointer = () => {
      setPointed(true);
      clearTimeout(rest);
      rest = setTimeout(() => {
        setPointed(false);
      }, POINTER_REST_MS);
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    document.addEventListener('focusin', onFocus);
    element.addEventListener('pointermove', onPointer);
    return () => {
      clearTimeout(rest);
      window.removeEventListener('scroll', onScroll);
      document.removeEventListener('focusin', onFocus);
      element.removeEventListener('pointermove', onPointer);
    };
  }, [list]);

  return scrolled || focused || pointed;
}
