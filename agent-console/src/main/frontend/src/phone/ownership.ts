const LOCK = 'hotline.telephone';

/**
 * Exactly one window of this browser holds the telephone (Web Locks). The others wait for it, and may
 * take it; whoever loses it hears so at once. Closing a window or reloading it frees the telephone.
 */
export class Ownership {
  private waiting: AbortController | null = null;
  private release: () => void = () => undefined;

  /** `changed` is told true when this window has the telephone and false when another one has it. */
  constructor(private readonly changed: (owned: boolean) => void) {}

  /** Asks for the telephone; when another window has it, waits for that one to go. */
  begin(): void {
    void this.request({ ifAvailable: true }).then((got) => {
      if (got) return;
      this.changed(false);
      this.wait();
    });
  }

  /** Takes the telephone from the window that has it. */
  takeOver(): void {
    this.waiting?.abort();
    void this.request({ steal: true });
  }

  end(): void {
    this.waiting?.abort();
    this.release();
  }

  private wait(): void {
    this.waiting = new AbortController();
    void this.request({ signal: this.waiting.signal });
  }

  /** Resolves with false when the lock is not free and was only asked for if free; else when it is over. */
  private async request(options: LockOptions): Promise<boolean> {
    const held = { got: false };
    try {
      await navigator.locks.request(LOCK, options, (lock) => {
        if (lock === null) return undefined;
        held.got = true;
        this.changed(true);
        return new Promise<void>((resolve) => (this.release = resolve));
      });
    } catch {
      // Taken over by another window, or no longer waited for.
      if (held.got) {
        this.changed(false);
        this.wait();
      }
    }
    return held.got;
  }
}
