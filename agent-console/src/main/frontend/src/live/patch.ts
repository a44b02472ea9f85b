import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { DeskCall } from '../api/desk';
import type { Call, CallPage, Line, Operator, SystemState } from '../api/types';
import type { CallFilter } from '../calls/filter';
import { isLive, matches } from '../calls/matching';
import { newestFirst } from '../calls/order';
import { serverNow } from '../time/serverClock';
import { keys } from './keys';

type Pages = InfiniteData<CallPage, string | null>;

/** Puts a call where it belongs in a sorted list, in place of its earlier version; or takes it out. */
export function placed(calls: Call[], call: Call, belongs: boolean): Call[] {
  const at = calls.findIndex((one) => one.id === call.id);
  if (at >= 0) return belongs ? calls.with(at, call) : calls.toSpliced(at, 1);
  return belongs ? [...calls, call].sort(newestFirst) : calls;
}

/**
 * The same for a list read page by page. A call older than all that is loaded is left to the page it
 * will come with; else it would appear twice.
 */
export function placedInPages(data: Pages, call: Call, belongs: boolean): Pages {
  const holder = data.pages.findIndex((page) => page.items.some((one) => one.id === call.id));
  const target = holder >= 0 ? holder : belongs ? pageFor(data.pages, call) : -1;
  if (target < 0) return data;
  const pages = data.pages.map((page, at) =>
    at === target ? { ...page, items: placed(page.items, call, belongs) } : page,
  );
  return { ...data, pages };
}

function pageFor(pages: CallPage[], call: Call): number {
  const at = pages.findIndex((page) => {
    const last = page.items.at(-1);
    return last !== undefined && newestFirst(call, last) < 0;
  });
  if (at >= 0) return at;
  const end = pages.length - 1;
  return pages[end]?.next === null ? end : -1;
}

/** Replaces the item with the same key; an unknown one joins in the order of the keys. */
export function replaced<T>(items: T[], item: T, key: (item: T) => string): T[] {
  const at = items.findIndex((one) => key(one) === key(item));
  if (at >= 0) return items.with(at, item);
  return [...items, item].sort((a, b) => key(a).localeCompare(key(b)));
}

/** Brings a call's new version into every list and detail in the cache. */
export function patchCall(client: QueryClient, call: Call): void {
  for (const query of client.getQueryCache().findAll({ queryKey: keys.liveCalls })) {
    const belongs = isLive(call) && matches(call, query.queryKey[2] as CallFilter);
    client.setQueryData<Call[]>(query.queryKey, (calls) => calls && placed(calls, call, belongs));
  }
  for (const query of client.getQueryCache().findAll({ queryKey: keys.endedCalls })) {
    const belongs = !isLive(call) && matches(call, query.queryKey[2] as CallFilter);
    client.setQueryData<Pages>(query.queryKey, (data) => data && placedInPages(data, call, belongs));
  }
  client.setQueryData<Call>(keys.call(call.id), (known) => known && { ...known, ...call });
  client.setQueryData<DeskCall>(keys.deskCall(call.id), (known) => known && { ...known, call });
}

export function patchOperator(client: QueryClient, operator: Operator): void {
  client.setQueryData<Operator[]>(keys.operators, (all) => all && replaced(all, operator, (one) => one.extension));
}

/** A line with the time at which its figures were true. */
export const received = (line: Line): Line => ({ ...line, receivedAt: serverNow() });

export function patchLine(client: QueryClient, line: Line): void {
  client.setQueryData<Line[]>(keys.lines, (all) => all && replaced(all, received(line), (one) => one.number));
}

/** Takes over how the parts are; true when one has come back, so that what failed meanwhile can be read again. */
export function patchSystem(client: QueryClient, system: SystemState): boolean {
  const before = client.getQueryData<SystemState>(keys.system);
  client.setQueryData<SystemState>(keys.system, system);
  const databaseBack = before?.database === 'down' && system.database === 'up';
  return databaseBack || (before?.pbx === 'lost' && system.pbx === 'connected');
}
