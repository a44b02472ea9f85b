package org.openhotline.promise;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a promise was born from. One origin has one promise, however often it is told of.
 *
 * @param ref names it within its kind: a call id, a message id, an entry's id
 */
public record Origin(Kind kind, String ref) {

    /** The code is stored and shown to programs. */
    public enum Kind {
        /** Said in a call. */
        CALL,
        /** A message that a caller left (A6). */
        MESSAGE,
        /** A caller who left after waiting too long. */
        ABANDONED,
        /** A caller who asked to keep his place. */
        PLACE,
        CASE,
        /** An entry on an operator's desk (B6). */
        DESK;

        public static Optional<Kind> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Origin {
        if (ref.isBlank()) {
            throw new IllegalArgumentException("A promise is born from something that has a name");
        }
    }
}
