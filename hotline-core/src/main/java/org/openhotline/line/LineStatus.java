package org.openhotline.line;

import java.time.Duration;

/**
 * A line as it stands now.
 *
 * @param open whether callers are served: in opening hours and not closed by hand
 * @param closedNow whether a supervisor has closed it by hand
 * @param waiting callers in line
 * @param longestWait of those; zero where nobody waits
 */
public record LineStatus(Line line, boolean open, boolean closedNow, int waiting, Duration longestWait) {}
