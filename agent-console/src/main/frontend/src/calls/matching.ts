import type { Call } from '../api/types';
import type { CallFilter } from './filter';

export const isLive = (call: Call): boolean => call.stage !== 'ended';

type Test = (call: Call, wanted: string) => boolean;

/** The server's filter once more, for calls that arrive by event rather than by question. */
const TESTS: Record<keyof CallFilter, Test> = {
  from: (call, wanted) => Date.parse(call.arrivedAt) >= Date.parse(wanted),
  to: (call, wanted) => Date.parse(call.arrivedAt) < Date.parse(wanted),
  line: (call, wanted) => call.line === wanted,
  operator: (call, wanted) => call.operator === wanted,
  caller: (call, wanted) => startsWith(call.caller ?? '', wanted),
  outcome: (call, wanted) => call.outcome === wanted,
  standard: (call, wanted) => standardOf(call) === wanted,
};

/** A masked number (`138****8000`) may be any number of its length that agrees in the digits shown. */
function startsWith(number: string, wanted: string): boolean {
  return Array.from(wanted).every((digit, at) => number[at] === digit || number[at] === '*');
}

/** The verdict of both clocks together, in the filter's words. */
export function standardOf(call: Call): 'met' | 'missed' | 'none' {
  if (call.lineWithinStandard === false || call.operatorWithinStandard === false) return 'missed';
  return call.operatorWithinStandard === true ? 'met' : 'none';
}

/** Whether a call belongs to a filtered list. */
export function matches(call: Call, filter: CallFilter): boolean {
  return Object.entries(filter).every(([name, wanted]: [string, string]) =>
    TESTS[name as keyof CallFilter](call, wanted),
  );
}
