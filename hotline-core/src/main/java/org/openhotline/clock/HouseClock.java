package org.openhotline.clock;

import java.time.Instant;

/** Two kinds of time: the time of day, which may be set forward or back, and a steady one for durations. */
public interface HouseClock {

    /** The time of day. */
    Instant now();

    /** Nanoseconds that only ever grow; of use for differences alone. */
    long steadyNanos();

    /** The clock of the machine. */
    static HouseClock system() {
        return new HouseClock() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public long steadyNanos() {
                return System.nanoTime();
            }
        };
    }
}
