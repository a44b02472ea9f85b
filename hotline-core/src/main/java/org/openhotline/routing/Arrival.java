package org.openhotline.routing;

import org.openhotline.operator.Extension;
import org.openhotline.operator.Telephone;

/** What a line owes a caller who has just arrived. */
public sealed interface Arrival {

    /** The line is open and this operator is free: ring this telephone while the greeting plays. */
    record Offer(Extension operator, Telephone telephone) implements Arrival {

        /** The PBX's endpoint to dial, such as {@code 1001-web}. */
        public String endpoint() {
            return telephone.endpoint(operator);
        }
    }

    /** The line is open and everybody is busy: greet the caller, then let him wait. */
    record Wait() implements Arrival {}

    /** The line is closed: say so. */
    record Closed() implements Arrival {}

    /** The line is open, has as many waiting callers as it may have, and no place for more: say so. */
    record Full() implements Arrival {}

    /** The line is open and nobody is signed in: greet the caller and say that nobody is there. */
    record NoOperator() implements Arrival {}

    /** We do not see the PBX well enough to decide: its own fallback queue shall serve the caller. */
    record FallBack() implements Arrival {}
}
