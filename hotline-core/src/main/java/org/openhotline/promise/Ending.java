package org.openhotline.promise;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;

/**
 * How a promise ended. There is no other way.
 *
 * @param at when it ended; for a promise kept, when the person answered
 * @param by account, extension or {@code system}
 * @param reason the caller's words, or why it was waived; empty for the others
 * @param proof the answered call; null unless kept or late
 */
public record Ending(
        How how,
        Instant at,
        String by,
        String reason,
        @Nullable CallId proof) {

    /** The code is stored and shown to programs. */
    public enum How {
        /** Answered by the person in time. */
        KEPT("kept"),
        /** Answered by the person after the time. */
        LATE("late"),
        /** As many attempts as the house's policy asks for, in its spacing and at its times of day. */
        COULD_NOT_REACH("could-not-reach"),
        /** The caller does not want it any more. */
        RELEASED("released"),
        /** A supervisor gave it up, with a reason. */
        WAIVED("waived");

        private final String code;

        How(String code) {
            this.code = code;
        }

        public static Optional<How> ofCode(String code) {
            return Arrays.stream(values()).filter(how -> how.code.equals(code)).findFirst();
        }

        public String code() {
            return code;
        }
    }
}
