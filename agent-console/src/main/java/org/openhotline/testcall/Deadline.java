package org.openhotline.testcall;

import java.time.Duration;

/** A point in time by which something must have happened; monotonic. */
final class Deadline {

    private final long at;

    private Deadline(long at) {
        this.at = at;
    }

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    private long millisecondsLeft() {
        return Math.max(0, (at - System.nanoTime()) / 1_000_000);
    }

    /** Waits to be notified, at most until the deadline; to be called in a loop that holds the monitor. */
    @SuppressWarnings("WaitNotInLoop") // the loop is the caller's
    void waitOn(Object monitor) {
        try {
            monitor.wait(Math.max(1, millisecondsLeft()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotHappened("Interrupted while waiting");
        }
    }

    boolean passed() {
        return at - System.nanoTime() <= 0;
    }
}
