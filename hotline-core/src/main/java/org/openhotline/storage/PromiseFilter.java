package org.openhotline.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openhotline.operator.Extension;
import org.openhotline.promise.Promise;

/**
 * Which promises are wanted; null wants all.
 *
 * @param open true for open ones, false for ended ones
 * @param owner extension
 * @param line number of the line
 * @param number the promised number, as it is kept
 * @param dueFrom first time at which it is due
 * @param dueTo the end of that time, not in it
 */
public record PromiseFilter(
        @Nullable Boolean open,
        @Nullable String owner,
        @Nullable String line,
        @Nullable String number,
        @Nullable Instant dueFrom,
        @Nullable Instant dueTo) {

    /** Whether this promise is wanted; the same answer as the database's. */
    public boolean matches(Promise promise) {
        Extension itsOwner = promise.owner();
        return (open == null || open == promise.open())
                && (owner == null || (itsOwner != null && owner.equals(itsOwner.digits())))
                && (line == null || line.equals(promise.line().digits()))
                && (number == null || number.equals(promise.caller().number()))
                && (dueFrom == null || !promise.due().isBefore(dueFrom))
                && (dueTo == null || promise.due().isBefore(dueTo));
    }
}
