/** Where what was typed is: with the server, on its way, or so far only in this browser. */
export type Kept = 'kept' | 'on-its-way' | 'here-only';

/** After this long without another key, what was typed goes to the server. */
const PAUSE_MS = 400;
const RETRY_MS = 3000;

export type Send = (key: string, value: unknown) => Promise<unknown>;

interface Stored {
  value: unknown;
}

/**
 * Keeps drafts so that nothing typed is lost: in this browser at once, on the server a moment later, and
 * in this browser until the server has it. `owner` keeps people who share a desk apart.
 */
export class Drafts {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly serials = new Map<string, number>();

  constructor(
    private readonly owner: string,
    private readonly send: Send,
    private readonly changed: (key: string, kept: Kept) => void,
  ) {}

  keep(key: string, value: unknown): void {
    localStorage.setItem(this.place(key), JSON.stringify({ value } satisfies Stored));
    this.serials.set(key, (this.serials.get(key) ?? 0) + 1);
    this.changed(key, 'on-its-way');
    this.plan(key, PAUSE_MS);
  }

  /** What is only in this browser, for instance from before a reload while the server was away. */
  unsent(key: string): unknown {
    try {
      return (JSON.parse(localStorage.getItem(this.place(key)) ?? '{}') as Partial<Stored>).value;
    } catch {
      return undefined;
    }
  }

  /** Sends again what a page before this one could not send. */
  resume(key: string): void {
    if (this.unsent(key) !== undefined) this.plan(key, 0);
  }

  /** The record is done; its draft is of no use any more. */
  drop(key: string): void {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    this.serials.set(key, (this.serials.get(key) ?? 0) + 1);
    localStorage.removeItem(this.place(key));
  }

  /** Sends everything that waits at once, for instance before the page goes. */
  flush(): void {
    [...this.timers.keys()].forEach((key) => {
      this.plan(key, 0);
    });
  }

  private plan(key: string, ms: number): void {
    clearTimeout(this.timers.get(key));
    this.timers.set(key, setTimeout(() => void this.sendNow(key), ms));
  }

  private async sendNow(key: string): Promise<void> {
    const serial = this.serials.get(key);
    const value = this.unsent(key);
    if (value === undefined) return;
    try {
      await this.send(key, value);
      if (this.serials.get(key) !== serial) return;
      localStorage.removeItem(this.place(key));
      this.timers.delete(key);
      this.changed(key, 'kept');
    } catch {
      // Something newer is already planned to go.
      if (this.serials.get(key) !== serial) return;
      this.changed(key, 'here-only');
      this.plan(key, RETRY_MS);
    }
  }

  private place(key: string): string {
    return `hotline.draft.${this.owner}.${key}`;
  }
}
