package org.openhotline.testcall;

import java.time.Duration;

/** The time that people take: to pick up, to talk, to lose patience. Never a way to wait for the hotline. */
public final class Pause {

    private Pause() {}

    public static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotHappened("Interrupted in a pause of " + time);
        }
    }
}
