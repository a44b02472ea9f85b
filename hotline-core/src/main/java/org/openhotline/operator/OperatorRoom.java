package org.openhotline.operator;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;

/** The one place that knows what every operator is doing. Safe to call from any thread. */
public interface OperatorRoom {

    /** All operators by extension. */
    List<OperatorStatus> all();

    Optional<OperatorStatus> find(Extension extension);

    /**
     * A person sets an operator's state. While a call is on or its record is being completed, {@code paused} and
     * {@code signed-out} take effect after it.
     *
     * @param reason code of the reason for a pause, from the settings; null for other states, or where none is given
     * @param by name of the account that asks
     * @return the status after the change
     * @throws StateNotSettable when the state cannot be chosen by a person, or not now
     * @throws UnknownPauseReason when the settings have no such reason
     * @throws UnknownOperator when there is no such operator
     */
    OperatorStatus set(Extension extension, OperatorState state, @Nullable String reason, String by);

    /** Sets a state without a reason. */
    default OperatorStatus set(Extension extension, OperatorState state, String by) {
        return set(extension, state, null, by);
    }

    /**
     * The operator uses this telephone from the next call on.
     *
     * @param by name of the account that asks
     * @throws UnknownOperator when there is no such operator
     */
    OperatorStatus useTelephone(Extension extension, Telephone telephone, String by);

    /**
     * Whether the operator has a desk open in the console: only then does wrap-up follow a call. Wrap-up that has begun goes on
     * when the desk closes, for a page may just be loading anew. Does nothing when there is no such operator.
     */
    void deskOpen(Extension extension, boolean open);

    /**
     * The record of this call is complete (B5): ends its wrap-up, or lets none begin while the call is still on. Does nothing
     * where there is no such operator or call.
     */
    void recordComplete(Extension extension, CallId call);

    /** Tells the listener of every change; it must return at once. */
    void onChange(Consumer<OperatorStatus> listener);
}
