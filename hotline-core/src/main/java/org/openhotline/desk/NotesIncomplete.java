package org.openhotline.desk;

import java.util.List;

/** The record of a call does not say all that the caller brought (B5, B6). */
public final class NotesIncomplete extends RuntimeException {

    private final List<String> entries;

    public NotesIncomplete(CallNotes notes) {
        super(
                notes.entries().isEmpty()
                        ? "Nothing has been written down of call " + notes.call()
                        : "An entry has neither an answer nor a promise with reason and due time");
        this.entries = notes.entries().stream()
                .filter(entry -> !entry.complete())
                .map(Entry::id)
                .toList();
    }

    /** Ids of the entries that are not complete; empty where there is no entry at all. */
    public List<String> entries() {
        return entries;
    }
}
