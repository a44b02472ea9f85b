package org.openhotline.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.openhotline.clock.HouseClock;
import org.openhotline.journal.Journal;
import org.openhotline.journal.JournalEntry;
import org.openhotline.journal.JournalKind;
import org.openhotline.line.LineNumber;

/**
 * Emergencies that nobody on duty has accepted in time (C11). Each is one until somebody talks with the caller; when the caller
 * gives up first, it goes on for an hour, since somebody has to call back. Safe to call from any thread.
 */
public final class Emergencies {

    private static final Duration KEPT = Duration.ofHours(1);

    /**
     * One of them.
     *
     * @param since when the alarm went out
     * @param callerLeft null while the caller is still there
     */
    public record Unanswered(
            CallId call,
            LineNumber line,
            Instant since,
            @Nullable Instant callerLeft) {

        private Unanswered left(Instant at) {
            return callerLeft == null ? new Unanswered(call, line, since, at) : this;
        }
    }

    private final HouseClock clock;
    private final Journal journal;
    private final Map<CallId, Unanswered> open = new ConcurrentHashMap<>();
    private final List<BiConsumer<Unanswered, Boolean>> listeners = new CopyOnWriteArrayList<>();

    public Emergencies(HouseClock clock, CallBoard board, Journal journal) {
        this.clock = clock;
        this.journal = journal;
        board.onEmergency(this::unanswered);
        board.onChange(this::changed);
    }

    /** Tells the listener when one begins (true) and when somebody talks with its caller; it must return at once. */
    public void onChange(BiConsumer<Unanswered, Boolean> listener) {
        listeners.add(listener);
    }

    /** Those that are on now, oldest first. */
    public List<Unanswered> all() {
        Instant forgotten = clock.now().minus(KEPT);
        open.values()
                .removeIf(one -> one.callerLeft() != null && one.callerLeft().isBefore(forgotten));
        return open.values().stream()
                .sorted(Comparator.comparing(Unanswered::since))
                .toList();
    }

    private void unanswered(CallRecord call) {
        var alarm = new Unanswered(call.id(), call.line(), clock.now(), null);
        if (open.putIfAbsent(call.id(), alarm) == null) {
            journal.keep(new JournalEntry(
                    alarm.since(),
                    JournalEntry.SYSTEM,
                    JournalKind.EMERGENCY_UNANSWERED,
                    call.id().value(),
                    Map.of("line", call.line().digits())));
            listeners.forEach(listener -> listener.accept(alarm, true));
        }
    }

    private void changed(CallRecord call) {
        Instant ended = call.endedAt();
        if (call.stage() == Stage.TALKING) {
            Unanswered accepted = open.remove(call.id());
            if (accepted != null) {
                listeners.forEach(listener -> listener.accept(accepted, false));
            }
        } else if (ended != null) {
            open.computeIfPresent(call.id(), (_, one) -> one.left(ended));
        }
    }
}
