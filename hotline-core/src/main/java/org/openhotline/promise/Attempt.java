package org.openhotline.promise;

import java.time.Duration;
import java.time.Instant;
import org.openhotline.call.CallId;

/**
 * A call that was made to keep a promise, as signalling tells it.
 *
 * @param call the call to the person, as the call log names it
 * @param number that was dialled
 * @param at when it was answered, or where it was not, when it was given up
 * @param by extension that called
 * @param talk zero where it was not answered
 */
public record Attempt(CallId call, String number, Instant at, String by, Result result, Duration talk) {

    /** What became of the call; the code is stored and shown to programs. */
    public enum Result {
        ANSWERED("answered"),
        BUSY("busy"),
        NO_ANSWER("no-answer"),
        REJECTED("rejected"),
        UNREACHABLE("unreachable"),
        WRONG_NUMBER("wrong-number");

        private final String code;

        Result(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
