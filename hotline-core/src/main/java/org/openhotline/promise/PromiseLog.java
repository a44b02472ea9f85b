package org.openhotline.promise;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where promises are kept. Keeping never makes anybody wait for the database. */
public interface PromiseLog {

    /**
     * Hands a change over to be kept, with its line of the promise's history and its journal entry in one transaction.
     *
     * @return completes when the change cannot be lost any more: in the database, or on disk until the database is back
     */
    CompletableFuture<Void> keep(PromiseChange change);

    /** All open promises and those that ended in the last days, as they were left; asked once, at start. */
    List<Promise> known();
}
