package org.openhotline.storage;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import org.openhotline.call.CallRecord;

/**
 * A call's place in the list, newest first. Lists page by this key, so that a page at row five million costs what the first
 * one costs, and calls that arrive meanwhile shift nothing.
 *
 * @param arrivedAt to the microsecond
 */
public record CallKey(Instant arrivedAt, String id) implements Comparable<CallKey> {
    private static final Comparator<CallKey> NEWEST_FIRST =
            Comparator.comparing(CallKey::arrivedAt).thenComparing(CallKey::id).reversed();

    public CallKey {
        arrivedAt = arrivedAt.truncatedTo(ChronoUnit.MICROS);
    }

    public static CallKey of(CallRecord call) {
        return new CallKey(call.arrivedAt(), call.id().value());
    }

    /** Reads what {@link #text()} wrote; empty for anything else. */
    public static Optional<CallKey> parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int blank = plain.indexOf(' ');
            return blank < 1
                    ? Optional.empty()
                    : Optional.of(new CallKey(Instant.parse(plain.substring(0, blank)), plain.substring(blank + 1)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** For programs to hand back unread. */
    public String text() {
        String plain = arrivedAt + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int compareTo(CallKey other) {
        return NEWEST_FIRST.compare(this, other);
    }
}
