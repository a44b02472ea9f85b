package org.openhotline.call;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openhotline.operator.Extension;

/**
 * The caller was passed on.
 *
 * @param from the operator who did; null where nobody was seen on the line
 * @param to extension, or a number outside the house
 */
public record Transfer(@Nullable Extension from, String to, Kind kind, Instant at) {

    /** How it was done. */
    public enum Kind {
        /** The operator did not speak with the next one first. */
        BLIND,
        /** The operator did. */
        ATTENDED,
        /** No operator: the line had no more room or time for the caller. */
        OVERFLOW;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
