package org.openhotline.call;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openhotline.operator.Extension;

/**
 * An operator passed the caller on.
 *
 * @param from who did; null where nobody was seen on the line
 * @param to extension, or a number outside the house
 */
public record Transfer(@Nullable Extension from, String to, Kind kind, Instant at) {

    /** Whether the operator spoke with the next one first. */
    public enum Kind {
        BLIND,
        ATTENDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
