package org.openhotline.operator;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The one place that knows what every operator is doing. Safe to call from any thread. */
public interface OperatorRoom {

    /** All operators by extension. */
    List<OperatorStatus> all();

    Optional<OperatorStatus> find(Extension extension);

    /**
     * A person sets an operator's state. While a call is on, {@code paused} and {@code signed-out} take effect after it.
     *
     * @param by name of the account that asks
     * @return the status after the change
     * @throws StateNotSettable when the state cannot be chosen by a person, or not now
     * @throws UnknownOperator when there is no such operator
     */
    OperatorStatus set(Extension extension, OperatorState state, String by);

    /** Tells the listener of every change; it must return at once. */
    void onChange(Consumer<OperatorStatus> listener);
}
