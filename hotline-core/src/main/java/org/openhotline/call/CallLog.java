package org.openhotline.call;

import java.util.concurrent.CompletableFuture;

/** Where records of calls are kept. Never makes the caller of this interface wait: the call path does not know the database. */
public interface CallLog {

    /**
     * Hands a record over to be kept, with its journal entry in one transaction. May be called again with the same or a
     * better record of a call: a final record is never replaced by a provisional one.
     *
     * @return completes when the record cannot be lost any more: in the database, or on disk until the database is back
     */
    CompletableFuture<Void> keep(CallRecord record);
}
