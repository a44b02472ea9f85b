package org.openhotline.console.problem;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A time that a page may give or leave out. */
public final class GivenTime {

    private GivenTime() {}

    /**
     * Reads a time.
     *
     * @param text ISO 8601 with offset, or null or blank for none
     * @throws InvalidRequest when it is something else
     */
    public static @Nullable Instant of(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidRequest(Problem.INVALID_REQUEST, "\"" + text + "\" is no time with offset");
        }
    }
}
