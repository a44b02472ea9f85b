import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A laden machine may take its time; nothing waits longer than it must.
configure({ asyncUtilTimeout: 15_000 });

if (typeof window !== 'undefined') {
  // What jsdom has no notion of: a wide, light screen on which nothing changes its size.
  window.matchMedia = (media) =>
    ({ media, matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList;
  window.ResizeObserver = class {
    observe(): void {
      return undefined;
    }
    unobserve(): void {
      return undefined;
    }
    disconnect(): void {
      return undefined;
    }
  };
  afterEach(() => {
    cleanup();
    localStorage.clear();
  });
}
