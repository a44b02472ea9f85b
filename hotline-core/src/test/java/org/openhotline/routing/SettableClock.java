package org.openhotline.routing;

import java.time.Duration;
import java.time.Instant;
import org.openhotline.clock.HouseClock;

/** A clock that a test moves. */
final class SettableClock implements HouseClock {

    private static final Instant START = Instant.parse("2026-11-23T04:00:00Z");
    private long nanos;

    void pass(Duration time) {
        nanos += time.toNanos();
    }

    @Override
    public Instant now() {
        return START.plusNanos(nanos);
    }

    @Override
    public long steadyNanos() {
        return nanos;
    }
}
