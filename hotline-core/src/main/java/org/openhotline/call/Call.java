package org.openhotline.call;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.openhotline.call.CallEvent.Arrived;

/**
 * A call is what happened to it: a set of events and nothing else. What we know of it is computed anew from that set, so an
 * event that comes twice changes nothing, and one that comes late falls into its place.
 */
public final class Call {

    /** By time; at the same instant in the order in which things can happen. */
    private static final Comparator<CallEvent> IN_ORDER =
            Comparator.comparing(CallEvent::at).thenComparingInt(Call::rank);

    private final CallId id;
    private final SequencedSet<CallEvent> events;

    private Call(CallId id, SequencedSet<CallEvent> events) {
        this.id = id;
        this.events = events;
    }

    public static Call of(CallId id) {
        return new Call(id, new LinkedHashSet<>());
    }

    public CallId id() {
        return id;
    }

    /**
     * This call with one more event.
     *
     * @throws IllegalArgumentException when the event belongs to another call
     */
    public Call with(CallEvent event) {
        if (!event.call().equals(id)) {
            throw new IllegalArgumentException("An event of call " + event.call() + " does not belong to call " + id);
        }
        if (events.contains(event)) {
            return this;
        }
        var more = new LinkedHashSet<>(events);
        more.add(event);
        return new Call(id, more);
    }

    /** The events in the order in which they happened. */
    public List<CallEvent> events() {
        return events.stream().sorted(IN_ORDER).toList();
    }

    public boolean ended() {
        return events.stream().anyMatch(CallEvent.Ended.class::isInstance);
    }

    /**
     * What is known of the call.
     *
     * @param asOf the present, which decides on the stage and the clocks of a call that goes on
     * @return empty while its arrival has not been seen
     */
    public Optional<CallRecord> record(Instant asOf, Certainty certainty) {
        List<CallEvent> inOrder = events();
        return inOrder.stream()
                .filter(Arrived.class::isInstance)
                .map(Arrived.class::cast)
                .findFirst()
                .map(arrived -> {
                    var fold = new CallFold(arrived);
                    inOrder.forEach(fold::apply);
                    return fold.record(asOf, certainty);
                });
    }

    private static int rank(CallEvent event) {
        return switch (event) {
            case Arrived _ -> 0;
            case CallEvent.EmergencyUnanswered _ -> 1;
            case CallEvent.LineAnswered _ -> 1;
            case CallEvent.GreetingBegan _ -> 2;
            case CallEvent.GapSeen _ -> 3;
            case CallEvent.TurnedAway _ -> 4;
            case CallEvent.OfferBegan _ -> 5;
            case CallEvent.OperatorAnswered _ -> 6;
            case CallEvent.OfferEnded _ -> 7;
            case CallEvent.OutsideAnswered _ -> 8;
            case CallEvent.HoldBegan _ -> 9;
            case CallEvent.HoldEnded _ -> 10;
            case CallEvent.Transferred _ -> 11;
            case CallEvent.Interrupted _ -> 12;
            case CallEvent.Released _ -> 13;
            case CallEvent.OutsideLeft _ -> 14;
            case CallEvent.OperatorLeft _ -> 15;
            case CallEvent.Ended _ -> 16;
        };
    }
}
