package org.openhotline.testcall;

import java.time.Duration;

/** The time that people take. */
final class Pause {

    private Pause() {}

    static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotHappened("Interrupted in a pause of " + time);
        }
    }
}
