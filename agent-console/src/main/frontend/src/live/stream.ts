import { signedOut } from '../api/http';
import { EventParser, type StreamEvent } from './eventParser';

/** The server sends a heartbeat each ten seconds; two missed ones and the line counts as dead. */
const SILENCE_MS = 25_000;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 8_000;

export interface StreamListener {
  /** The stream is open. `resumed` means that the server goes on behind the last event received. */
  opened: (resumed: boolean) => void;
  event: (event: StreamEvent) => void;
  lost: () => void;
}

/**
 * Keeps one event stream open until closed, with `Last-Event-ID` on every return. Read through fetch
 * rather than EventSource, which hides heartbeats (a cut cable would look live for minutes), hides the
 * status (an ended session would look like a fault) and forgets the last id when it gives up.
 */
export class Stream {
  private closed = false;
  private lastId: string | null = null;
  private retryMs = FIRST_RETRY_MS;
  private attempt = new AbortController();
  private wake: () => void = () => undefined;

  constructor(
    private readonly path: string,
    private readonly listener: StreamListener,
  ) {}

  /** Runs until `close`; never rejects. */
  async run(): Promise<void> {
    for (;;) {
      await this.readOnce().catch(() => undefined);
      if (this.isClosed()) return;
      this.listener.lost();
      await this.pause();
      if (this.isClosed()) return;
    }
  }

  /** Tries again at once, for instance when the browser says that it is online. */
  retryNow(): void {
    this.wake();
  }

  close(): void {
    this.closed = true;
    this.attempt.abort();
    this.wake();
  }

  private isClosed(): boolean {
    return this.closed;
  }

  private async readOnce(): Promise<void> {
    this.attempt = new AbortController();
    const headers: Record<string, string> = { Accept: 'text/event-stream' };
    if (this.lastId !== null) headers['Last-Event-ID'] = this.lastId;
    const watchdog = new Watchdog(this.attempt);
    try {
      const response = await fetch(this.path, { headers, cache: 'no-store', signal: this.attempt.signal });
      if (response.status === 401) {
        signedOut();
        this.close();
        return;
      }
      if (!response.ok || response.body === null) return;
      this.retryMs = FIRST_RETRY_MS;
      this.listener.opened(this.lastId !== null);
      await this.read(response.body, watchdog);
    } finally {
      watchdog.stop();
    }
  }

  private async read(body: ReadableStream<Uint8Array>, watchdog: Watchdog): Promise<void> {
    const parser = new EventParser();
    const decoder = new TextDecoder();
    const reader = body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      watchdog.fed();
      for (const event of parser.feed(decoder.decode(part.value, { stream: true }))) {
        this.lastId = event.id ?? this.lastId;
        this.listener.event(event);
      }
    }
  }

  private pause(): Promise<void> {
    // Half of the pause is random, so that a hundred desks do not return in the same instant.
    const ms = this.retryMs * (0.5 + Math.random() / 2);
    this.retryMs = Math.min(this.retryMs * 2, LONGEST_RETRY_MS);
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Aborts an attempt that has been silent too long. */
class Watchdog {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly attempt: AbortController) {
    this.fed();
  }

  fed(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.attempt.abort();
    }, SILENCE_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
