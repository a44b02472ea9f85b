package org.openhotline.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;

/**
 * One thing that was promised. A promise has several where more was promised to the same number before the first was kept.
 *
 * @param call in which it was promised; null where it was not in a call
 * @param what is to be said or done; empty where the caller only left
 * @param reason why it could not be answered at once (B6)
 * @param by account that promised it, or {@code system}
 */
public record Part(
        Origin origin, @Nullable CallId call, String what, String reason, Instant due, Instant at, String by) {

    Part amended(String newWhat, String newReason, Instant newDue) {
        return new Part(origin, call, newWhat, newReason, newDue, at, by);
    }
}
