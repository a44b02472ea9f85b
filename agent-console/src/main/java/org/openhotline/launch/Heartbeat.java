package org.openhotline.launch;

import java.time.Duration;

/**
 * Decides from the times of the application's answers whether it still lives. Times are nanoseconds of a monotonic clock.
 *
 * @param startedAt when its process was started
 * @param answeredAt its last answer; before the first one, the start
 * @param answered whether it ever answered since that start
 */
record Heartbeat(long startedAt, long answeredAt, boolean answered) {
    /** Silence after which a running application is given up. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A start may take longer: migrations, a cold disk, reading back what Asterisk wrote. */
    static final Duration START_PATIENCE = Duration.ofMinutes(3);

    static Heartbeat started(long now) {
        return new Heartbeat(now, now, false);
    }

    Heartbeat answeredAt(long now) {
        return new Heartbeat(startedAt, now, true);
    }

    /** How much longer an answer may take; zero or less means that the application must be killed. */
    Duration patienceLeft(long now) {
        var patience = answered ? PATIENCE : START_PATIENCE;
        return patience.minusNanos(now - answeredAt);
    }
}
