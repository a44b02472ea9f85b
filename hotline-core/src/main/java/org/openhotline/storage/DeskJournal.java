package org.openhotline.storage;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.openhotline.desk.DeskChange;
import org.openhotline.desk.Entry;
import org.openhotline.desk.Notice;
import org.openhotline.journal.JournalEntry;
import org.openhotline.journal.JournalKind;

/** Words what the journal says of what happened at a desk: fingerprints, never what callers said. */
final class DeskJournal {
    private DeskJournal() {}

    /** Empty for half-written forms, which are nobody else's business. */
    static Optional<JournalEntry> of(DeskChange change) {
        return switch (change) {
            case DeskChange.NotesOpened(var call, var operator, Instant at) ->
                Optional.of(new JournalEntry(
                        at,
                        JournalEntry.SYSTEM,
                        JournalKind.NOTES_OPENED,
                        call.value(),
                        Map.of("operator", operator.digits())));
            case DeskChange.EntryKept(Entry entry) -> Optional.of(kept(entry));
            case DeskChange.EntryRemoved(var call, String id, Instant at, String by) ->
                Optional.of(new JournalEntry(at, by, JournalKind.ENTRY_REMOVED, call.value(), Map.of("entry", id)));
            case DeskChange.NotesCompleted(var call, Instant at, String by) ->
                Optional.of(new JournalEntry(at, by, JournalKind.NOTES_COMPLETED, call.value(), Map.of()));
            case DeskChange.NoticeWritten(Notice notice) -> Optional.of(written(notice));
            case DeskChange.NoticeWithdrawn(String id, Instant at, String by) ->
                Optional.of(new JournalEntry(at, by, JournalKind.NOTICE_WITHDRAWN, id, Map.of()));
            case DeskChange.NoticeRead(String id, String account, Instant at) ->
                Optional.of(new JournalEntry(at, account, JournalKind.NOTICE_READ, id, Map.of()));
            case DeskChange.DraftKept _, DeskChange.DraftRemoved _ -> Optional.empty();
        };
    }

    private static JournalEntry kept(Entry entry) {
        Map<String, String> details = Map.of(
                "entry", entry.id(),
                "kind", entry.kind().code(),
                "complete", Boolean.toString(entry.complete()),
                "sha256", Sha256.of(entry.content() + "\n" + entry.answer() + "\n" + entry.promise()));
        return new JournalEntry(
                entry.at(), entry.by(), JournalKind.ENTRY_KEPT, entry.call().value(), details);
    }

    private static JournalEntry written(Notice notice) {
        String text = Json.MAPPER.writeValueAsString(new java.util.TreeMap<>(notice.text()));
        Map<String, String> details =
                Map.of("from", notice.from().toString(), "until", "" + notice.until(), "sha256", Sha256.of(text));
        return new JournalEntry(notice.at(), notice.by(), JournalKind.NOTICE_WRITTEN, notice.id(), details);
    }
}
