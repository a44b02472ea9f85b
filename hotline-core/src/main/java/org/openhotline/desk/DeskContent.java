package org.openhotline.desk;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * All that lies on the desks now. Computed from changes; a change twice makes no difference.
 *
 * @param notes by call id: the open ones, and those completed lately
 * @param drafts by account and key
 * @param notices by id
 * @param asOf the latest change
 */
public record DeskContent(
        Map<String, CallNotes> notes, Map<String, Draft> drafts, Map<String, Notice> notices, Instant asOf) {

    /** Completed notes that are remembered, so that a page that sends something twice is understood. */
    private static final int COMPLETED_REMEMBERED = 500;

    public static final DeskContent NOTHING = new DeskContent(Map.of(), Map.of(), Map.of(), Instant.EPOCH);

    public DeskContent {
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
        drafts = Map.copyOf(drafts);
        notices = Map.copyOf(notices);
    }

    /** The content after a change. */
    public DeskContent with(DeskChange change) {
        DeskContent after = switch (change) {
            case DeskChange.NotesOpened opened ->
                notes(all -> all.put(opened.call().value(), opened(opened)));
            case DeskChange.EntryKept(var entry) ->
                notes(all -> all.computeIfPresent(entry.call().value(), (_, known) -> known.with(entry)));
            case DeskChange.EntryRemoved gone ->
                notes(all -> all.computeIfPresent(gone.call().value(), (_, known) -> known.without(gone.entry())));
            case DeskChange.NotesCompleted done ->
                notes(all -> {
                    all.computeIfPresent(done.call().value(), (_, known) -> known.completed(done.at()));
                    forgetSome(all);
                });
            case DeskChange.DraftKept(var draft) -> drafts(all -> all.put(draft.place(), draft));
            case DeskChange.DraftRemoved(var account, var key, var at) ->
                drafts(all -> all.remove(new Draft(account, key, "", at).place()));
            case DeskChange.NoticeWritten(var notice) -> notices(all -> all.put(notice.id(), notice));
            case DeskChange.NoticeWithdrawn gone -> notice(gone.notice(), known -> known.until(gone.at()));
            case DeskChange.NoticeRead(var id, var account, var at) -> notice(id, known -> known.readBy(account, at));
        };
        return new DeskContent(
                after.notes, after.drafts, after.notices, change.at().isAfter(asOf) ? change.at() : asOf);
    }

    /** A call that somebody else has to complete now keeps what was written. */
    private CallNotes opened(DeskChange.NotesOpened opened) {
        CallNotes known = notes.get(opened.call().value());
        List<Entry> entries = known == null ? List.of() : known.entries();
        return new CallNotes(opened.call(), opened.operator(), opened.at(), entries, null);
    }

    private static void forgetSome(Map<String, CallNotes> notes) {
        List<String> completed = notes.values().stream()
                .filter(one -> !one.open())
                .map(one -> one.call().value())
                .toList();
        completed.stream()
                .limit(Math.max(0, completed.size() - COMPLETED_REMEMBERED))
                .forEach(notes::remove);
    }

    private DeskContent notes(Consumer<Map<String, CallNotes>> change) {
        Map<String, CallNotes> all = new LinkedHashMap<>(notes);
        change.accept(all);
        return new DeskContent(all, drafts, notices, asOf);
    }

    private DeskContent drafts(Consumer<Map<String, Draft>> change) {
        Map<String, Draft> all = new HashMap<>(drafts);
        change.accept(all);
        return new DeskContent(notes, all, notices, asOf);
    }

    private DeskContent notices(Consumer<Map<String, Notice>> change) {
        Map<String, Notice> all = new HashMap<>(notices);
        change.accept(all);
        return new DeskContent(notes, drafts, all, asOf);
    }

    private DeskContent notice(String id, UnaryOperator<Notice> change) {
        return notices(all -> all.computeIfPresent(id, (_, known) -> change.apply(known)));
    }
}
