package org.openhotline.operator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;

/**
 * An operator as the room sees him now.
 *
 * @param name as shown to colleagues
 * @param since when this state began
 * @param next state that takes effect when the present call ends; null where none was asked for
 * @param call the call that is offered or talked on; null where none is
 * @param phone whether the telephone in use can be reached
 * @param telephone which telephone is in use
 * @param reason code of the reason for a pause; null unless paused, or where none was given
 * @param wrapUpUntil when the wrap-up ends by itself at the line's limit; null in every other state
 */
public record OperatorStatus(
        Extension extension,
        String name,
        OperatorState state,
        Instant since,
        @Nullable OperatorState next,
        @Nullable CallId call,
        Phone phone,
        Telephone telephone,
        @Nullable String reason,
        @Nullable Instant wrapUpUntil) {

    /** Reachability of the telephone, from its SIP registration. */
    public enum Phone {
        REGISTERED,
        UNREACHABLE,
        UNKNOWN
    }
}
