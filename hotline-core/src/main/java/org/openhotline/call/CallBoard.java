package org.openhotline.call;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.openhotline.call.CallEvent.GapSeen;
import org.openhotline.call.CallEvent.HoldBegan;
import org.openhotline.call.CallEvent.HoldEnded;
import org.openhotline.clock.HouseClock;

/**
 * The calls that are on now, folded from the PBX's live events. A call stays on the board until its final record is made, so
 * that a call never vanishes between two views.
 */
public final class CallBoard implements LiveCalls {

    private final HouseClock clock;
    private final CallLog log;
    private final Map<CallId, Call> calls = new LinkedHashMap<>();
    private final List<Consumer<CallRecord>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<CallRecord>> emergencyListeners = new CopyOnWriteArrayList<>();

    public CallBoard(HouseClock clock, CallLog log) {
        this.clock = clock;
        this.log = log;
    }

    /** Something happened to a call. When the call has ended, its provisional record is kept. */
    public void happened(CallEvent event) {
        Optional<CallRecord> record = fold(event);
        record.ifPresent(known -> {
            listeners.forEach(listener -> listener.accept(known));
            if (event instanceof CallEvent.EmergencyUnanswered) {
                emergencyListeners.forEach(listener -> listener.accept(known));
            }
            if (event instanceof CallEvent.Ended) {
                var _ = log.keep(known);
            }
        });
    }

    /** Asks to be told of every call whose emergency nobody has accepted in time; the listener must return at once. */
    void onEmergency(Consumer<CallRecord> listener) {
        emergencyListeners.add(listener);
    }

    private synchronized Optional<CallRecord> fold(CallEvent event) {
        Call before = calls.getOrDefault(event.call(), Call.of(event.call()));
        Call after = before.with(event);
        if (after == before) {
            return Optional.empty();
        }
        calls.put(event.call(), after);
        return after.record(clock.now(), Certainty.PROVISIONAL);
    }

    /**
     * The call's final record has been made from the PBX's own log: the call leaves the board.
     *
     * @param finalRecord told to the listeners as the call's last word
     */
    public void settled(CallRecord finalRecord) {
        synchronized (this) {
            calls.remove(finalRecord.id());
        }
        listeners.forEach(listener -> listener.accept(finalRecord));
    }

    /** What only live events know of a call, to be joined to the PBX's log: holds and gaps. */
    public synchronized List<CallEvent> seenOnlyLive(CallId id) {
        Call call = calls.get(id);
        return call == null
                ? List.of()
                : call.events().stream()
                        .filter(event ->
                                event instanceof HoldBegan || event instanceof HoldEnded || event instanceof GapSeen)
                        .toList();
    }

    public synchronized boolean knows(CallId id) {
        return calls.containsKey(id);
    }

    /** Calls that have not ended, as far as live events tell. */
    public synchronized Collection<CallId> open() {
        return calls.values().stream()
                .filter(call -> !call.ended())
                .map(Call::id)
                .toList();
    }

    @Override
    public synchronized List<CallRecord> all() {
        return calls.values().stream()
                .flatMap(call -> call.record(clock.now(), Certainty.PROVISIONAL).stream())
                .sorted(Comparator.comparing(CallRecord::arrivedAt).reversed())
                .toList();
    }

    @Override
    public synchronized Optional<CallRecord> find(CallId id) {
        return Optional.ofNullable(calls.get(id)).flatMap(call -> call.record(clock.now(), Certainty.PROVISIONAL));
    }

    @Override
    public void onChange(Consumer<CallRecord> listener) {
        listeners.add(listener);
    }
}
