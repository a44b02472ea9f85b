import type { Board } from '../api/board';
import { serverNow } from '../time/serverClock';

/** A board with the time at which its waits were true. */
export const boardReceived = (board: Board): Board => ({
  ...board,
  lines: board.lines.map((line) => ({ ...line, receivedAt: serverNow() })),
});
