package org.openhotline.desk;

import java.util.concurrent.CompletableFuture;

/** Where the desks' content is kept. Keeping never makes anybody wait for the database. */
public interface DeskLog {

    /**
     * Hands a change over to be kept, with its journal entry in one transaction; half-written forms have none.
     *
     * @return completes when the change cannot be lost any more: in the database, or on disk until the database is back
     */
    CompletableFuture<Void> keep(DeskChange change);

    /** The desks as they were left; asked once, at start. */
    DeskContent known();
}
