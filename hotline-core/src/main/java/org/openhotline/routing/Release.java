package org.openhotline.routing;

import org.openhotline.operator.Extension;
import org.openhotline.operator.Telephone;

/** Why a waiting caller need not wait any longer. */
public sealed interface Release {

    /** This telephone of this operator is to be rung. */
    record Offer(Extension operator, Telephone telephone) implements Release {

        /** The PBX's endpoint to dial, such as {@code 1001-web}. */
        public String endpoint() {
            return telephone.endpoint(operator);
        }
    }

    /** The line has no more room or time for this caller: ring this number, an extension or an allowed outside number. */
    record Overflow(String number) implements Release {}

    /** The line has no more room or time for this caller: let him leave a message. */
    record MessageBox() implements Release {}

    /** Nobody will serve this caller now: say so, and why. */
    record TurnAway(Reason reason) implements Release {}

    /** The PBX's own fallback queue shall serve the caller. */
    record FallBack() implements Release {}

    /** The caller has left. */
    record Gone() implements Release {}

    /** Why a caller is turned away. */
    enum Reason {
        /** Nobody is signed in any more. */
        NO_OPERATOR,
        /** As many callers wait as the line has room for. */
        FULL,
        /** The line's longest wait is over. */
        WAITED_TOO_LONG
    }
}
