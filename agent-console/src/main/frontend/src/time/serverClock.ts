let offset = 0;

/**
 * Learns how far this browser's clock is from the server's (HTTP `Date`, whole seconds). Without it a
 * desk with a wrong clock would show running times that are minutes off.
 */
export function learnServerTime(date: string | null): void {
  const server = date === null ? NaN : Date.parse(date);
  if (Number.isNaN(server)) return;
  const difference = server - Date.now();
  // Under two seconds the header's own coarseness is larger than what it could correct.
  offset = Math.abs(difference) < 2000 ? 0 : difference;
}

/** Now by the server's clock, in epoch milliseconds. */
export function serverNow(): number {
  return Date.now() + offset;
}
