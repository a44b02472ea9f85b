package org.openhotline.console.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openhotline.desk.Entry;

/** One question that a caller raised, as programs see it. */
record EntryView(
        String id,
        String kind,
        @Nullable String manner,
        String content,
        @Nullable String answer,
        @Nullable PromiseView promise,
        boolean complete,
        Instant at,
        String by) {

    record PromiseView(String reason, Instant due) {}

    static EntryView of(Entry entry) {
        PromiseView promise = entry.promise() == null
                ? null
                : new PromiseView(entry.promise().reason(), entry.promise().due());
        return new EntryView(
                entry.id(),
                entry.kind().code(),
                entry.manner() == null ? null : entry.manner().code(),
                entry.content(),
                entry.answer(),
                promise,
                entry.complete(),
                entry.at(),
                entry.by());
    }
}
