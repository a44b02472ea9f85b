package org.openhotline.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;
import org.openhotline.settings.HouseSettings;

/**
 * All callers in line. A change touches the lanes of one caller; a question looks at the firsts of lanes, of which there are as
 * many as queues and their steps of widening, however many callers wait.
 */
final class Queues {

    private static final Comparator<WaitingCall> BY_ARRIVAL = Comparator.comparingLong(caller -> caller.place);

    private static final SortedSet<WaitingCall> NOBODY = Collections.unmodifiableSortedSet(new TreeSet<>(BY_ARRIVAL));

    private final Agenda agenda;
    private final Map<String, Queue> queues = new LinkedHashMap<>();
    private final List<Lane> lanes = new ArrayList<>();
    private final Map<Extension, SortedSet<WaitingCall>> reserved = new TreeMap<>();
    private final Map<LineNumber, SortedSet<WaitingCall>> lines = new HashMap<>();
    private final TreeSet<WaitingCall> all = new TreeSet<>(BY_ARRIVAL);
    private HouseSettings settings = HouseSettings.DEFAULTS;

    Queues(Agenda agenda) {
        this.agenda = agenda;
    }

    /**
     * New rules for all; everybody keeps his place.
     *
     * @param change what the rules change about each caller
     */
    void apply(HouseSettings now, long nowNanos, Consumer<WaitingCall> change) {
        List<WaitingCall> standing = List.copyOf(all);
        standing.forEach(this::leave);
        standing.forEach(change);
        settings = now;
        queues.clear();
        lanes.clear();
        standing.forEach(caller -> join(caller, nowNanos));
    }

    Queue queue(String name) {
        return queues.computeIfAbsent(name, missing -> {
            var queue = new Queue(settings.queue(missing));
            lanes.addAll(queue.lanes());
            return queue;
        });
    }

    void add(WaitingCall caller, long nowNanos) {
        caller.inLine = true;
        all.add(caller);
        if (!caller.gone) {
            lines.computeIfAbsent(caller.line, _ -> new TreeSet<>(BY_ARRIVAL)).add(caller);
        }
        join(caller, nowNanos);
    }

    boolean remove(WaitingCall caller) {
        if (!caller.inLine) {
            return false;
        }
        leave(caller);
        caller.inLine = false;
        all.remove(caller);
        onLine(caller.line).remove(caller);
        return true;
    }

    /** The caller's channel is gone; his place stays. */
    void keepPlaceOnly(WaitingCall caller) {
        caller.gone = true;
        onLine(caller.line).remove(caller);
    }

    /** Does something to a caller that changes where he stands. */
    void move(WaitingCall caller, long nowNanos, Runnable change) {
        if (caller.inLine) {
            leave(caller);
            change.run();
            join(caller, nowNanos);
        } else {
            change.run();
        }
    }

    private void join(WaitingCall caller, long nowNanos) {
        Extension only = caller.reservedFor;
        if (only != null) {
            reserved.computeIfAbsent(only, _ -> new TreeSet<>(BY_ARRIVAL)).add(caller);
            return;
        }
        Queue queue = queue(caller.queue);
        long waited = nowNanos - caller.sinceNanos;
        Lane lane = queue.laneAfter(waited);
        lane.add(caller);
        caller.lane = lane;
        Long next = queue.nextStepAfter(waited);
        if (next != null) {
            long due = caller.sinceNanos + next;
            agenda.at(due, () -> widen(caller, lane, due));
        }
    }

    private void widen(WaitingCall caller, Lane from, long nowNanos) {
        if (from.equals(caller.lane)) {
            move(caller, nowNanos, () -> {});
        }
    }

    private void leave(WaitingCall caller) {
        if (caller.lane != null) {
            caller.lane.remove(caller);
            caller.lane = null;
        } else if (caller.reservedFor != null) {
            reservedFor(caller.reservedFor).remove(caller);
        }
    }

    /** Names of the queues in which somebody stands. */
    Set<String> named() {
        return queues.entrySet().stream()
                .filter(queue -> queue.getValue().lanes().stream().anyMatch(lane -> !lane.isEmpty()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Lanes in which somebody stands. */
    List<Lane> lanes() {
        var standing = new ArrayList<Lane>(lanes.size());
        for (Lane lane : lanes) {
            if (!lane.isEmpty()) {
                standing.add(lane);
            }
        }
        return standing;
    }

    Collection<WaitingCall> reservedFor(Extension operator) {
        return reserved.getOrDefault(operator, NOBODY);
    }

    /** Callers waiting on a line, in the order of their arrival; kept places do not count. */
    SortedSet<WaitingCall> onLine(LineNumber line) {
        return lines.getOrDefault(line, NOBODY);
    }

    /** All callers and kept places, in the order of their arrival. */
    Collection<WaitingCall> all() {
        return all;
    }

    int size() {
        return all.size();
    }

    /** How many are served before this caller in his queue. */
    int ahead(WaitingCall caller) {
        return caller.lane == null ? 0 : queue(caller.queue).before(caller);
    }
}
