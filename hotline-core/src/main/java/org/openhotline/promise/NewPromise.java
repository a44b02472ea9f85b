package org.openhotline.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.call.Caller;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;

/**
 * A promise that is to be made.
 *
 * @param call in which it was promised; null where it was not in a call
 * @param line whose business hours count and whose operators may keep it
 * @param caller to whom; the number may be empty where it was withheld
 * @param numberVerified whether the number was read back to the caller, or came from the network
 * @param what is to be said or done; may be empty
 * @param reason why it could not be answered at once
 * @param due null for the house's usual time, in the line's business hours
 * @param owner null where the ledger is to find a fit operator
 * @param by account that promises, or {@code system}
 */
public record NewPromise(
        Origin origin,
        @Nullable CallId call,
        LineNumber line,
        Caller caller,
        boolean numberVerified,
        String what,
        String reason,
        @Nullable Instant due,
        @Nullable Extension owner,
        String by) {}
