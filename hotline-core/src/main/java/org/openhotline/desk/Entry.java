package org.openhotline.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;

/**
 * One question that a caller raised (B5).
 *
 * @param id made by the page, so that sending it again makes no second one
 * @param manner how a complaint was made (C4); null while not marked, and for every other kind
 * @param answer null while it could not be answered
 * @param promise null unless the answer is owed (B6)
 * @param at when it was last changed
 * @param by account that changed it
 */
public record Entry(
        String id,
        CallId call,
        EntryKind kind,
        @Nullable Manner manner,
        String content,
        @Nullable String answer,
        @Nullable Promise promise,
        Instant at,
        String by) {

    /** Whether the caller's question has its answer, or a promise of one (B6). */
    public boolean complete() {
        return !content.isBlank() && ((answer != null && !answer.isBlank()) || promise != null);
    }

    /** Whether the other says the same, whenever and by whomever it was written. */
    boolean says(Entry other) {
        return equals(new Entry(
                other.id, other.call, other.kind, other.manner, other.content, other.answer, other.promise, at, by));
    }
}
