package org.openhotline.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.Caller;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;

/** One thing that happened to a promise, to be kept. */
public sealed interface PromiseChange {

    PromiseId promise();

    Instant at();

    /** Account, extension, {@code telephone} or {@code system}. */
    String by();

    record Made(
            PromiseId promise,
            LineNumber line,
            Caller caller,
            boolean numberVerified,
            Part part,
            @Nullable Extension owner)
            implements PromiseChange {
        @Override
        public Instant at() {
            return part.at();
        }

        @Override
        public String by() {
            return part.by();
        }
    }

    /** More was promised to the same number. */
    record Joined(PromiseId promise, Part part) implements PromiseChange {
        @Override
        public Instant at() {
            return part.at();
        }

        @Override
        public String by() {
            return part.by();
        }
    }

    record Amended(PromiseId promise, Origin part, String what, String reason, Instant due, Instant at, String by)
            implements PromiseChange {}

    /** Somebody owes it from now on. */
    record Assigned(PromiseId promise, Extension to, Instant at, String by) implements PromiseChange {}

    /** Its time comes near. */
    record Warned(PromiseId promise, Instant at, String by) implements PromiseChange {}

    /**
     * Its time is nearly there: another operator has it now.
     *
     * @param to null where nobody fit was there: then it rose to the supervisor at once
     */
    record HandedOver(
            PromiseId promise,
            @Nullable Extension from,
            @Nullable Extension to,
            Instant at,
            String by) implements PromiseChange {}

    /** It rose by the clock (C8). */
    record Rose(PromiseId promise, Raised to, Instant at, String by) implements PromiseChange {}

    /**
     * Somebody rang; with what follows from it, so that both are kept or neither.
     *
     * @param next when the policy lets somebody try again
     * @param ending null where the promise stays open
     */
    record Attempted(
            PromiseId promise,
            Attempt attempt,
            @Nullable Instant next,
            @Nullable Ending ending,
            Instant at,
            String by) implements PromiseChange {}

    record Ended(PromiseId promise, Ending ending, Instant at) implements PromiseChange {
        @Override
        public String by() {
            return ending.by();
        }
    }
}
