import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { get } from '../api/http';
import type { Call, CallPage } from '../api/types';
import { keys } from '../live/keys';
import { writeFilter, type CallFilter } from './filter';

const PAGE = 50;
/** The longest page the server gives; more calls at once than anybody can read. */
const MOST_LIVE = 500;

function address(filter: CallFilter, more: Record<string, string>): string {
  const search = writeFilter(filter);
  Object.entries(more).forEach(([name, value]) => {
    search.set(name, value);
  });
  return `/api/calls?${search}`;
}

/** Calls that go on now. Kept up to date by events; fetched anew only after a gap in them. */
export function useLiveCalls(filter: CallFilter) {
  return useQuery({
    queryKey: [...keys.liveCalls, filter],
    queryFn: async () => (await get<CallPage>(address(filter, { live: 'true', limit: `${MOST_LIVE}` }))).items,
    placeholderData: keepPreviousData,
  });
}

/** Ended calls, newest first, page by page. */
export function useEndedCalls(filter: CallFilter) {
  return useInfiniteQuery({
    queryKey: [...keys.endedCalls, filter],
    queryFn: ({ pageParam }) =>
      get<CallPage>(
        address(filter, { live: 'false', limit: `${PAGE}`, ...(pageParam === null ? {} : { after: pageParam }) }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

export function useCall(id: string) {
  return useQuery({
    queryKey: keys.call(id),
    queryFn: () => get<Call>(`/api/calls/${encodeURIComponent(id)}`),
  });
}
