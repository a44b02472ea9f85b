package org.openhotline.routing;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.call.OfferResult;
import org.openhotline.clock.HouseClock;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorLog;
import org.openhotline.operator.OperatorState;
import org.openhotline.operator.OperatorStatus;
import org.openhotline.operator.OperatorStatus.Phone;
import org.openhotline.operator.StateNotSettable;
import org.openhotline.operator.UnknownOperator;

/** The operators' room: the one state machine of operators. Every change of state goes through {@link #enter}. */
final class Room {

    /** Author of changes that come from signalling. */
    static final String TELEPHONE = "telephone";

    private final HouseClock clock;
    private final RouterListener listener;
    private final Map<Extension, Seat> seats = new TreeMap<>();
    private long changes;

    Room(HouseClock clock, RouterListener listener) {
        this.clock = clock;
        this.listener = listener;
    }

    /** Furnishes the room at start: the state in which the operator was last seen goes on. */
    void seat(Extension extension, String name, OperatorState state, Instant since) {
        var seat = new Seat(extension, name, state, since);
        seat.enter(state, since, changes++);
        seats.put(extension, seat);
    }

    Collection<Seat> seats() {
        return seats.values();
    }

    Optional<Seat> find(Extension extension) {
        return Optional.ofNullable(seats.get(extension));
    }

    Stream<Seat> free() {
        return seats.values().stream().filter(Seat::free);
    }

    boolean anybodyFree() {
        return free().findAny().isPresent();
    }

    boolean anybodySignedIn() {
        return seats.values().stream().anyMatch(seat -> seat.state().signedIn());
    }

    /** The operator to whom this call is being offered. */
    Optional<Seat> offeredTo(CallId call) {
        return seats.values().stream()
                .filter(seat -> seat.state() == OperatorState.OFFERED && call.equals(seat.call))
                .findFirst();
    }

    void offer(Seat seat, CallId call) {
        seat.call = call;
        enter(seat, OperatorState.OFFERED, TELEPHONE);
    }

    /** A withdrawn offer is never a miss; anything else that was not answered is (A2). */
    void offerEnded(Seat seat, OfferResult result) {
        if (seat.state() != OperatorState.OFFERED) {
            return;
        }
        switch (result) {
            case ANSWERED -> enter(seat, OperatorState.TALKING, TELEPHONE);
            case WITHDRAWN -> leaveCall(seat, OperatorState.READY);
            case MISSED, DECLINED, UNREACHABLE -> leaveCall(seat, OperatorState.MISSED);
        }
    }

    /** Also for calls that we did not offer: then the operator goes back to the present state after it. */
    void talk(Seat seat, @Nullable CallId call) {
        if (seat.state() == OperatorState.PAUSED || seat.state() == OperatorState.SIGNED_OUT) {
            seat.next = seat.state();
        }
        if (call != null) {
            seat.call = call;
        }
        if (seat.state() != OperatorState.TALKING && seat.state() != OperatorState.HOLDING) {
            enter(seat, OperatorState.TALKING, TELEPHONE);
        }
    }

    void hold(Seat seat, boolean holding) {
        OperatorState to = holding ? OperatorState.HOLDING : OperatorState.TALKING;
        OperatorState from = holding ? OperatorState.TALKING : OperatorState.HOLDING;
        if (seat.state() == from) {
            enter(seat, to, TELEPHONE);
        }
    }

    /** The operator's telephone is free again. An offer's end is told by the offer, not by the telephone. */
    void callOver(Seat seat) {
        if (seat.state() == OperatorState.TALKING || seat.state() == OperatorState.HOLDING) {
            leaveCall(seat, OperatorState.READY);
        }
    }

    void phone(Seat seat, Phone phone) {
        if (seat.phone != phone) {
            seat.phone = phone;
            listener.seatChanged(seat.status());
        }
    }

    OperatorStatus set(Extension extension, OperatorState asked, String by) {
        Seat seat = find(extension).orElseThrow(() -> new UnknownOperator(extension));
        if (!asked.settable()) {
            throw new StateNotSettable(asked, seat.state());
        }
        if (seat.state().onCall()) {
            return setForAfterTheCall(seat, asked);
        }
        if (seat.state() != asked) {
            enter(seat, asked, by);
        }
        return seat.status();
    }

    private OperatorStatus setForAfterTheCall(Seat seat, OperatorState asked) {
        seat.next = asked == OperatorState.READY ? null : asked;
        listener.seatChanged(seat.status());
        return seat.status();
    }

    private void leaveCall(Seat seat, OperatorState otherwise) {
        OperatorState to = seat.next == null ? otherwise : seat.next;
        seat.next = null;
        seat.call = null;
        enter(seat, to, TELEPHONE);
    }

    private void enter(Seat seat, OperatorState to, String by) {
        OperatorState from = seat.state();
        Instant now = clock.now();
        seat.enter(to, now, changes++);
        listener.seatChanged(seat.status());
        listener.stateChanged(new OperatorLog.Change(seat.extension, from, to, now, by));
    }
}
