package org.openhotline.routing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openhotline.clock.HouseClock;
import org.openhotline.operator.Extension;

/** Who is served next by whom. Looks and changes nothing. */
final class Matching {

    private final HouseClock clock;
    private final HouseRules rules;
    private final Room room;
    private final Queues queues;
    private final LastOperators lastOperators;

    /** A caller and the operator who is to serve him. */
    record Pair(WaitingCall caller, Seat seat) {}

    Matching(HouseClock clock, HouseRules rules, Room room, Queues queues, LastOperators lastOperators) {
        this.clock = clock;
        this.rules = rules;
        this.room = room;
        this.queues = queues;
        this.lastOperators = lastOperators;
    }

    /** Who is served next by whom; null when nobody can be. */
    @Nullable
    Pair next() {
        if (queues.size() == 0) {
            return null;
        }
        for (Seat seat : room.present().free()) {
            for (WaitingCall caller : queues.reservedFor(seat.extension)) {
                return new Pair(caller, seat);
            }
        }
        return firstInLine();
    }

    private @Nullable Pair firstInLine() {
        if (!room.present().anybodyFree() && !room.present().anybodyMissed()) {
            return null;
        }
        Lane best = null;
        for (Lane lane : queues.lanes()) {
            boolean before = best == null || lane.isBefore(best, clock.steadyNanos());
            if (before && seatFor(lane) != null) {
                best = lane;
            }
        }
        Seat seat = best == null ? null : seatFor(best.first());
        return best == null || seat == null ? null : new Pair(best.first(), seat);
    }

    /** Who serves this caller now: the operator of his last call if free, else the one in turn; null when nobody can. */
    @Nullable
    Seat seatFor(WaitingCall caller) {
        long now = clock.steadyNanos();
        Lane lane = queues.queue(caller.queue).laneAfter(now - caller.sinceNanos);
        Duration lately = Duration.ofMinutes(rules.of(caller.line).lastOperatorMinutes());
        Extension last = lastOperators.of(caller.number, lately, now);
        Seat known = last == null ? null : room.find(last).orElse(null);
        return known != null && known.free() && rules.mayServe(known, lane) ? known : seatFor(lane);
    }

    /** The operator who has been idle longest; where all who may serve have missed a call, the one who missed longest ago. */
    private @Nullable Seat seatFor(Lane lane) {
        for (Seat seat : room.present().free()) {
            if (rules.mayServe(seat, lane)) {
                return seat;
            }
        }
        for (Seat seat : room.present().missed()) {
            if (hasRested(seat) && rules.mayServe(seat, lane)) {
                return atWorkFor(lane) == 0 ? seat : null;
            }
        }
        return null;
    }

    private boolean hasRested(Seat seat) {
        return clock.steadyNanos() - seat.missedNanos >= Room.REST_AFTER_MISS.toNanos();
    }

    /** How many operators serve callers of this lane now, or will soon. */
    long atWorkFor(Lane lane) {
        return room.seats().stream()
                .filter(seat -> seat.atWork() && rules.mayServe(seat, lane))
                .count();
    }

    /** Whether anybody is signed in who may serve this queue, sooner or later. */
    boolean somebodyMayServe(String queue) {
        if (!room.present().anybodySignedIn()) {
            return false;
        }
        Queue served = queues.queue(queue);
        return room.seats().stream().anyMatch(seat -> seat.state().signedIn() && rules.mayEverServe(seat, served));
    }
}
