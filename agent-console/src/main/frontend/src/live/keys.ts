/** Keys of the query cache, in one place because events patch what pages fetch. */
export const keys = {
  calls: ['calls'] as const,
  liveCalls: ['calls', 'live'] as const,
  endedCalls: ['calls', 'ended'] as const,
  call: (id: string) => ['call', id] as const,
  operators: ['operators'] as const,
  lines: ['lines'] as const,
  system: ['system'] as const,
  desk: ['desk'] as const,
  deskCall: (id: string) => ['desk-call', id] as const,
  notices: ['notices'] as const,
  notes: ['notes'] as const,
  board: ['board'] as const,
  supervision: ['supervision'] as const,
  settings: ['settings'] as const,
  versions: ['settings-versions'] as const,
};
