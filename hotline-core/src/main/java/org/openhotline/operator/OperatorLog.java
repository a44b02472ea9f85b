package org.openhotline.operator;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where operators' states are kept. Keeping never waits for the database. */
public interface OperatorLog {

    /**
     * One change of state, or of the telephone in use: then both states are the same. What older versions did not write has its
     * default.
     *
     * @param by the account that asked, or {@code telephone} when the change came from signalling
     * @param reason code of the reason for a pause; null for other states, or where none was given
     * @param telephone in use from then on
     * @param waiting callers in line at that moment: leaving them is on record (D8)
     */
    record Change(
            Extension operator,
            OperatorState from,
            OperatorState to,
            Instant at,
            String by,
            @Nullable String reason,
            Telephone telephone,
            Integer waiting) {

        public Change {
            telephone = Objects.requireNonNullElse(telephone, Telephone.DESK);
            waiting = Objects.requireNonNullElse(waiting, 0);
        }

        /** Whether the operator leaves work while callers wait (D8). */
        public boolean leavesCallersWaiting() {
            return waiting > 0 && from != to && (to == OperatorState.PAUSED || to == OperatorState.SIGNED_OUT);
        }
    }

    /** Hands a change over to be kept, with its journal entry in one transaction. */
    void keep(Change change);

    /** The operators and the states in which they were last seen; asked once, at start. */
    List<Known> known();

    /** An operator as kept; what older versions did not write has its default. */
    record Known(
            Extension extension,
            String name,
            OperatorState state,
            Instant since,
            Telephone telephone,
            @Nullable String reason) {

        public Known {
            telephone = Objects.requireNonNullElse(telephone, Telephone.DESK);
        }

        /** An operator with a desk telephone who is not paused. */
        public static Known of(Extension extension, String name, OperatorState state, Instant since) {
            return new Known(extension, name, state, since, Telephone.DESK, null);
        }

        /** How the operator is kept after this change. */
        public Known after(Change change) {
            Instant began = change.from() == change.to() ? since : change.at();
            return new Known(extension, name, change.to(), began, change.telephone(), change.reason());
        }
    }
}
