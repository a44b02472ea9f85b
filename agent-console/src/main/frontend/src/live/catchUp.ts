import type { QueryClient } from '@tanstack/react-query';
import { applyEvent } from './events';
import type { StreamEvent } from './eventParser';

/**
 * Keeps an answer that was on its way from overwriting what events said meanwhile: events that come
 * while something is fetched are applied once more to what it brings. An event may then be applied
 * twice, or an older one after a newer answer; the newer event is sure to follow, so the end is right.
 */
export class CatchUp {
  private readonly began = new Map<string, number>();
  private events: StreamEvent[] = [];
  /** How many events went before those kept. */
  private dropped = 0;

  constructor(private readonly client: QueryClient) {}

  /** Watches what is fetched; returns the way to stop. */
  watch(): () => void {
    return this.client.getQueryCache().subscribe((change) => {
      if (change.type === 'removed') this.settled(change.query.queryHash);
      if (change.type !== 'updated') return;
      const { action, query } = change;
      if (action.type === 'fetch') this.began.set(query.queryHash, this.count());
      if (action.type === 'error') this.settled(query.queryHash);
      if (action.type === 'success' && !action.manual) this.replay(query.queryHash);
    });
  }

  /** Applies an event now, and again to whatever is on its way. */
  apply(event: StreamEvent): void {
    // A fetch that was given up ends without a word; a page open all day must not collect events for it.
    if (this.client.isFetching() === 0) this.forget();
    else if (event.event !== 'resync') this.events.push(event);
    applyEvent(this.client, event);
  }

  private count(): number {
    return this.dropped + this.events.length;
  }

  private replay(hash: string): void {
    const since = this.began.get(hash);
    const missed = since === undefined ? [] : this.events.slice(since - this.dropped);
    this.settled(hash);
    missed.forEach((event) => {
      applyEvent(this.client, event);
    });
  }

  private settled(hash: string): void {
    this.began.delete(hash);
    if (this.began.size === 0) this.forget();
  }

  private forget(): void {
    this.began.clear();
    this.dropped = this.count();
    this.events = [];
  }
}
