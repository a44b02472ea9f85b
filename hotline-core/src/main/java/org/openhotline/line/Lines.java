package org.openhotline.line;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The lines of the house. Safe to call from any thread. */
public interface Lines {

    List<LineStatus> all();

    Optional<LineStatus> find(LineNumber number);

    /**
     * Closes or opens a line by hand, at once; calls already answered are not touched.
     *
     * @param by name of the account that asks
     * @throws UnknownLine when there is no such line
     */
    LineStatus setClosedNow(LineNumber number, boolean closed, String by);

    /** Tells the listener of every change; it must return at once. */
    void onChange(Consumer<LineStatus> listener);
}
