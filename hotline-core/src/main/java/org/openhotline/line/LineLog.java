package org.openhotline.line;

import java.time.Instant;
import java.util.Set;

/** Where the closed-now switches are kept. Keeping never waits for the database. */
public interface LineLog {

    /** One turn of the switch. */
    record Switched(LineNumber line, boolean closed, Instant at, String by) {}

    /** Hands it over to be kept, with its journal entry in one transaction. */
    void keep(Switched switched);

    /** Lines that were closed by hand when last seen; asked once, at start. */
    Set<LineNumber> closed();
}
