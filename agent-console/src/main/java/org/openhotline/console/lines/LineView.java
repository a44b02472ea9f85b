package org.openhotline.console.lines;

import org.openhotline.line.LineStatus;

/**
 * A line as programs see it.
 *
 * @param open whether callers are served now
 * @param waiting callers in line
 * @param closedNow whether it has been closed by hand
 */
public record LineView(
        String number,
        String name,
        String language,
        String cadence,
        boolean open,
        int waiting,
        long longestWaitMs,
        boolean closedNow) {

    /** The view of a line. */
    public static LineView of(LineStatus status) {
        return new LineView(
                status.line().number().digits(),
                status.line().name(),
                status.line().language(),
                status.line().cadence().code(),
                status.open(),
                status.waiting(),
                status.longestWait().toMillis(),
                status.closedNow());
    }
}
