import { OUTCOMES } from '../api/types';

/** What narrows the list of calls. Only set fields are present; values are as in the address. */
export interface CallFilter {
  from?: string;
  to?: string;
  line?: string;
  operator?: string;
  caller?: string;
  outcome?: string;
  standard?: string;
}

export const STANDARDS = ['met', 'missed', 'none'] as const;

const isTime = (value: string): boolean => !Number.isNaN(Date.parse(value));
const anything = (): boolean => true;

/** Fields in the order they take in the address, with what counts as a value of each. */
const FIELDS: Record<keyof CallFilter, (value: string) => boolean> = {
  from: isTime,
  to: isTime,
  line: anything,
  operator: anything,
  caller: anything,
  outcome: (value) => OUTCOMES.some((outcome) => outcome === value),
  standard: (value) => STANDARDS.some((standard) => standard === value),
};

const NAMES = Object.keys(FIELDS) as (keyof CallFilter)[];

/** Reads a filter from the page's address. What is no filter is left out, so old links still open. */
export function readFilter(search: URLSearchParams): CallFilter {
  const filter: CallFilter = {};
  for (const name of NAMES) {
    const value = search.get(name)?.trim() ?? '';
    if (value !== '' && FIELDS[name](value)) filter[name] = value;
  }
  return filter;
}

/** Writes a filter for an address; the same filter always gives the same text. */
export function writeFilter(filter: CallFilter): URLSearchParams {
  const search = new URLSearchParams();
  for (const name of NAMES) {
    const value = filter[name]?.trim() ?? '';
    if (value !== '') search.set(name, value);
  }
  return search;
}

/** How many conditions are set. */
export const conditions = (filter: CallFilter): number => [...writeFilter(filter)].length;

/** A filter with one field set, or cleared by an empty value. */
export function withField(filter: CallFilter, name: keyof CallFilter, value: string): CallFilter {
  return readFilter(writeFilter({ ...filter, [name]: value }));
}
