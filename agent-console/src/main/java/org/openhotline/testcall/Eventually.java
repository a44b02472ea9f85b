package org.openhotline.testcall;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for something that can only be looked at, not listened to. */
public final class Eventually {

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private Eventually() {}

    /**
     * Looks until what is seen is as wanted, and gives it.
     *
     * @param look may throw while the thing looked at is not there yet
     * @throws NotHappened when it is not as wanted within the limit; the message holds the last look
     */
    public static <T> T see(String what, Duration limit, Supplier<T> look, Predicate<T> wanted) {
        Deadline deadline = Deadline.in(limit);
        String last = "nothing";
        while (true) {
            try {
                T seen = look.get();
                if (wanted.test(seen)) {
                    return seen;
                }
                last = String.valueOf(seen);
            } catch (RuntimeException e) {
                last = e.toString();
            }
            if (deadline.passed()) {
                throw new NotHappened(what + " was not seen within " + limit.toMillis() + " ms; last seen: " + last);
            }
            Pause.of(LOOK_EVERY);
        }
    }

    /** Looks until something holds. */
    public static void holds(String what, Duration limit, Supplier<Boolean> look) {
        see(what, limit, look, Boolean::booleanValue);
    }
}
