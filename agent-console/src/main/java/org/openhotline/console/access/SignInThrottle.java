package org.openhotline.console.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openhotline.clock.HouseClock;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses passwords. Counted for each pair of name and address, so that a stranger cannot lock an operator
 * out, and more generously for each address, so that a stranger cannot try one password on every name.
 */
@Component
class SignInThrottle {
    private static final int FREE_FOR_NAME = 5;
    private static final int FREE_FOR_ADDRESS = 50;
    private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);
    /** More guessers than this are forgotten, the oldest first. */
    private static final int MOST_REMEMBERED = 10_000;

    private record Failures(int count, long lastNanos) {}

    private final HouseClock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    SignInThrottle(HouseClock clock) {
        this.clock = clock;
    }

    /**
     * Lets an attempt pass.
     *
     * @throws TooManyAttempts until a minute has passed since the last of too many failures
     */
    synchronized void check(String name, String address) {
        if (tooMany(pair(name, address), FREE_FOR_NAME) || tooMany(address, FREE_FOR_ADDRESS)) {
            throw new TooManyAttempts();
        }
    }

    private boolean tooMany(String key, int free) {
        Failures known = failures.get(key);
        if (known != null && clock.steadyNanos() - known.lastNanos() > PAUSE_NANOS) {
            failures.remove(key);
            return false;
        }
        return known != null && known.count() >= free;
    }

    synchronized void failed(String name, String address) {
        count(pair(name, address));
        count(address);
    }

    private void count(String key) {
        Failures known = failures.remove(key);
        failures.put(key, new Failures(known == null ? 1 : known.count() + 1, clock.steadyNanos()));
    }

    synchronized void succeeded(String name, String address) {
        failures.remove(pair(name, address));
    }

    private static String pair(String name, String address) {
        return name + "\n" + address;
    }

    /** Refused without a look at the password. */
    static final class TooManyAttempts extends AuthenticationException {
        TooManyAttempts() {
            super("Too many attempts; try again in a minute");
        }
    }
}
