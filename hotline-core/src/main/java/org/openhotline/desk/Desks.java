package org.openhotline.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.openhotline.call.CallId;
import org.openhotline.clock.HouseClock;
import org.openhotline.operator.Extension;

/**
 * All desks of the house, from memory: they can be read and written while the database is away. Safe to call from any
 * thread; what is returned by a change completes when the change cannot be lost any more.
 */
public final class Desks {
    private static final CompletableFuture<Void> NOTHING_NEW = CompletableFuture.completedFuture(null);

    private final HouseClock clock;
    private final DeskLog log;
    private final List<Consumer<DeskChange>> listeners = new CopyOnWriteArrayList<>();
    private volatile DeskContent content;

    public Desks(HouseClock clock, DeskLog log) {
        this.clock = clock;
        this.log = log;
        this.content = log.known();
    }

    /** Tells the listener of every change; it must return at once. */
    public void onChange(Consumer<DeskChange> listener) {
        listeners.add(listener);
    }

    public Optional<CallNotes> notes(CallId call) {
        return Optional.ofNullable(content.notes().get(call.value()));
    }

    /** Calls that still have to be written down, oldest first. */
    public List<CallNotes> open() {
        return content.notes().values().stream()
                .filter(CallNotes::open)
                .sorted(Comparator.comparing(CallNotes::since))
                .toList();
    }

    public List<CallNotes> openOf(Extension operator) {
        return open().stream().filter(one -> one.operator().equals(operator)).toList();
    }

    /** This operator has to complete the call's record. Does nothing where he has to already, or where it is complete. */
    public synchronized void open(CallId call, Extension operator) {
        boolean known = notes(call)
                .filter(one -> !one.open() || one.operator().equals(operator))
                .isPresent();
        if (!known) {
            var _ = apply(new DeskChange.NotesOpened(call, operator, clock.now()));
        }
    }

    /**
     * Keeps an entry of a call whose record is open.
     *
     * @throws NotesClosed where the record is complete and does not say this already
     */
    public synchronized CompletableFuture<Void> keep(Entry entry) {
        CallNotes notes = notes(entry.call()).orElseThrow();
        if (notes.entries().stream().anyMatch(entry::says)) {
            return NOTHING_NEW;
        }
        requireOpen(notes);
        return apply(new DeskChange.EntryKept(entry));
    }

    /** Takes an entry away; what it said stays in the house's memory. */
    public synchronized CompletableFuture<Void> remove(CallId call, String entry, String by) {
        CallNotes notes = notes(call).orElseThrow();
        if (notes.entries().stream().noneMatch(one -> one.id().equals(entry))) {
            return NOTHING_NEW;
        }
        requireOpen(notes);
        return apply(new DeskChange.EntryRemoved(call, entry, clock.now(), by));
    }

    /**
     * The record says all that the caller brought (B5).
     *
     * @throws NotesIncomplete unless there is at least one entry and each is complete (B6)
     */
    public synchronized CompletableFuture<Void> complete(CallId call, String by) {
        CallNotes notes = notes(call).orElseThrow();
        if (!notes.open()) {
            return NOTHING_NEW;
        }
        if (!notes.completable()) {
            throw new NotesIncomplete(notes);
        }
        return apply(new DeskChange.NotesCompleted(call, clock.now(), by));
    }

    private static void requireOpen(CallNotes notes) {
        if (!notes.open()) {
            throw new NotesClosed(notes.call());
        }
    }

    public List<Draft> drafts(String account) {
        return content.drafts().values().stream()
                .filter(draft -> draft.account().equals(account))
                .sorted(Comparator.comparing(Draft::key))
                .toList();
    }

    public synchronized CompletableFuture<Void> keep(Draft draft) {
        return apply(new DeskChange.DraftKept(draft));
    }

    public synchronized CompletableFuture<Void> removeDraft(String account, String key) {
        return apply(new DeskChange.DraftRemoved(account, key, clock.now()));
    }

    /** All notices that are remembered, newest first. */
    public List<Notice> notices() {
        return content.notices().values().stream()
                .sorted(Comparator.comparing(Notice::at).reversed())
                .toList();
    }

    public Optional<Notice> notice(String id) {
        return Optional.ofNullable(content.notices().get(id));
    }

    public synchronized CompletableFuture<Void> write(Notice notice) {
        return apply(new DeskChange.NoticeWritten(notice));
    }

    public synchronized CompletableFuture<Void> withdraw(String notice, String by) {
        return apply(new DeskChange.NoticeWithdrawn(notice, clock.now(), by));
    }

    /** Somebody has read a notice (B9); the first time counts. */
    public synchronized CompletableFuture<Void> confirm(String notice, String account) {
        boolean confirmed =
                notice(notice).filter(one -> one.readBy().containsKey(account)).isPresent();
        return confirmed ? NOTHING_NEW : apply(new DeskChange.NoticeRead(notice, account, clock.now()));
    }

    private CompletableFuture<Void> apply(DeskChange change) {
        content = content.with(change);
        CompletableFuture<Void> kept = log.keep(change);
        listeners.forEach(listener -> listener.accept(change));
        return kept;
    }
}
