package org.openhotline.call;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The calls that are on now, from memory. Safe to call from any thread. */
public interface LiveCalls {

    /** Live calls, newest first. */
    List<CallRecord> all();

    Optional<CallRecord> find(CallId id);

    /**
     * Asks to be told of every change of a call, its last one (the final record) included.
     *
     * @param listener must return at once
     */
    void onChange(Consumer<CallRecord> listener);
}
