package org.openhotline.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.operator.Extension;

/**
 * What is written down of one call.
 *
 * @param operator who has to complete it: the one who talked last
 * @param since when that began
 * @param entries in the order in which they were first written
 * @param completedAt null while the record is open
 */
public record CallNotes(
        CallId call,
        Extension operator,
        Instant since,
        List<Entry> entries,
        @Nullable Instant completedAt) {

    public CallNotes {
        entries = List.copyOf(entries);
    }

    public boolean open() {
        return completedAt == null;
    }

    /** Whether the main content of every question is written down, with an answer or a promise (B5, B6). */
    public boolean completable() {
        return !entries.isEmpty() && entries.stream().allMatch(Entry::complete);
    }

    CallNotes with(Entry entry) {
        List<Entry> all = new ArrayList<>(entries);
        int place = place(entry.id());
        if (place < 0) {
            all.add(entry);
        } else {
            all.set(place, entry);
        }
        return new CallNotes(call, operator, since, all, completedAt);
    }

    CallNotes without(String entry) {
        return new CallNotes(
                call,
                operator,
                since,
                entries.stream().filter(one -> !one.id().equals(entry)).toList(),
                completedAt);
    }

    CallNotes completed(Instant at) {
        return new CallNotes(call, operator, since, entries, at);
    }

    private int place(String entry) {
        return entries.stream().map(Entry::id).toList().indexOf(entry);
    }
}
