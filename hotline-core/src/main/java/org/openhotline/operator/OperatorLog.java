package org.openhotline.operator;

import java.time.Instant;
import java.util.List;

/** Where operators' states are kept. Keeping never waits for the database. */
public interface OperatorLog {

    /**
     * One change of state.
     *
     * @param by the account that asked, or {@code telephone} when the change came from signalling
     */
    record Change(Extension operator, OperatorState from, OperatorState to, Instant at, String by) {}

    /** Hands a change over to be kept, with its journal entry in one transaction. */
    void keep(Change change);

    /** The operators and the states in which they were last seen; asked once, at start. */
    List<Known> known();

    /** An operator as kept. */
    record Known(Extension extension, String name, OperatorState state, Instant since) {}
}
