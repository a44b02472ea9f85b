package org.openhotline.routing;

import org.openhotline.operator.Extension;

/** Why a waiting caller need not wait any longer. */
public sealed interface Release {

    /** This operator's telephone is to be rung. */
    record Offer(Extension operator) implements Release {}

    /** Nobody is signed in any more: say so. */
    record TurnAway() implements Release {}

    /** The PBX's own fallback queue shall serve the caller. */
    record FallBack() implements Release {}

    /** The caller has left. */
    record Gone() implements Release {}
}
