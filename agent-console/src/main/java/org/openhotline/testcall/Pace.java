package org.openhotline.testcall;

import java.time.Duration;
import java.time.Instant;

/** Keeps a load at its rate: calls are placed when their time has come, not when the one before is done. */
public final class Pace {

    private Pace() {}

    /** Waits until that moment; returns at once when it has passed. */
    public static void until(Instant moment) {
        Duration left = Duration.between(Instant.now(), moment);
        if (left.isPositive()) {
            Pause.of(left);
        }
    }
}
