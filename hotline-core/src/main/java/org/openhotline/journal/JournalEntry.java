package org.openhotline.journal;

import java.time.Instant;
import java.util.Map;

/**
 * One line of the journal. It is kept in the same transaction as the change that it tells of, and never edited.
 *
 * @param at when it happened
 * @param actor account name, {@code telephone} for signalling, or {@code system}
 * @param subject what it is about: a call id, an extension, a line number, an account name
 * @param details small facts by name; never audio, never a transcript, never a secret
 */
public record JournalEntry(Instant at, String actor, JournalKind kind, String subject, Map<String, String> details) {

    /** The actor of what the house does by itself. */
    public static final String SYSTEM = "system";

    public JournalEntry {
        details = Map.copyOf(details);
    }
}
