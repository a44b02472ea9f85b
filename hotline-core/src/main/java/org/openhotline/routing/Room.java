package org.openhotline.routing;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.call.OfferResult;
import org.openhotline.clock.HouseClock;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorLog;
import org.openhotline.operator.OperatorLog.Known;
import org.openhotline.operator.OperatorState;
import org.openhotline.operator.OperatorStatus;
import org.openhotline.operator.OperatorStatus.Phone;
import org.openhotline.operator.StateNotSettable;
import org.openhotline.operator.Telephone;
import org.openhotline.operator.UnknownOperator;

/** The operators' room: the one state machine of operators. Every change of state goes through {@link #enter}. */
final class Room {

    /** Author of changes that come from signalling. */
    static final String TELEPHONE = "telephone";

    /** Author of changes that come with the passing of time. */
    static final String CLOCK = "clock";

    /** Author of changes that come from a completed record. */
    static final String RECORD = "record";

    /** A telephone that refuses at once is not rung again at once, even where everybody has missed. */
    static final Duration REST_AFTER_MISS = Duration.ofSeconds(5);

    private final HouseClock clock;
    private final Agenda agenda;
    private final RouterListener listener;
    private final Ledger ledger;
    private final IntSupplier waiting;
    private final Map<Extension, Seat> seats = new TreeMap<>();
    /** Who is, or was last, offered a caller or kept for him. */
    private final Map<CallId, Seat> byCall = new HashMap<>();

    private final Present present = new Present();
    private boolean everybodyMissed;
    private long changes;

    /** What the room asks and tells about calls. */
    interface Ledger {

        /** Longest wrap-up after a call that is not known any more. */
        Duration usualWrapUpLimit();

        /** An operator talks with a caller. */
        Seat.Served answered(CallId call, Extension operator);

        /** An operator is done with a call, wrap-up included. */
        void handled(Seat.Served served);

        /** A seat is not as it was. */
        void changed(Seat seat);
    }

    /** @param waiting how many callers are in line, for the record of who leaves them (D8) */
    Room(HouseClock clock, Agenda agenda, RouterListener listener, Ledger ledger, IntSupplier waiting) {
        this.clock = clock;
        this.agenda = agenda;
        this.listener = listener;
        this.ledger = ledger;
        this.waiting = waiting;
    }

    /** Furnishes the room at start: the state in which the operator was last seen goes on. */
    void seat(Known known) {
        var seat = new Seat(known);
        seat.missedNanos = clock.steadyNanos();
        agenda.at(seat.missedNanos + REST_AFTER_MISS.toNanos(), () -> {});
        seat.enter(known.state(), known.since(), changes++);
        seats.put(seat.extension, seat);
        if (seat.state() == OperatorState.WRAP_UP) {
            Duration done = Duration.between(known.since(), clock.now());
            Duration left = ledger.usualWrapUpLimit().minus(done);
            beginWrapUp(seat, null, left.isNegative() ? Duration.ZERO : left);
        }
        present.note(seat);
    }

    Collection<Seat> seats() {
        return seats.values();
    }

    Present present() {
        return present;
    }

    Optional<Seat> find(Extension extension) {
        return Optional.ofNullable(seats.get(extension));
    }

    private Seat known(Extension extension) {
        return find(extension).orElseThrow(() -> new UnknownOperator(extension));
    }

    /** The operator to whom this call is being offered. */
    Optional<Seat> offeredTo(CallId call) {
        return Optional.ofNullable(byCall.get(call))
                .filter(seat -> seat.state() == OperatorState.OFFERED && call.equals(seat.call));
    }

    /** The caller has left: who was offered him, or kept for him, is free again. */
    void callerLeft(CallId call) {
        offeredTo(call).ifPresent(seat -> offerEnded(seat, OfferResult.WITHDRAWN));
        Seat seat = byCall.remove(call);
        if (seat != null && call.equals(seat.heldFor)) {
            holdForNobody(seat);
        }
    }

    void offer(Seat seat, CallId call) {
        seat.call = call;
        seat.heldFor = null;
        byCall.put(call, seat);
        enter(seat, OperatorState.OFFERED, TELEPHONE);
    }

    /** A withdrawn offer is never a miss; anything else that was not answered is (A2). */
    void offerEnded(Seat seat, OfferResult result) {
        if (seat.state() != OperatorState.OFFERED) {
            return;
        }
        switch (result) {
            case ANSWERED -> talk(seat, seat.call);
            case WITHDRAWN -> leaveOffer(seat, OperatorState.READY);
            case MISSED, DECLINED, UNREACHABLE -> {
                seat.missedUnreachable = result == OfferResult.UNREACHABLE;
                seat.missedNanos = clock.steadyNanos();
                agenda.at(seat.missedNanos + REST_AFTER_MISS.toNanos(), () -> {});
                leaveOffer(seat, OperatorState.MISSED);
            }
        }
    }

    private void leaveOffer(Seat seat, OperatorState otherwise) {
        seat.call = null;
        goOn(seat, otherwise, TELEPHONE);
    }

    /** Also for calls that we did not offer: then the operator goes back to the present state after it. */
    void talk(Seat seat, @Nullable CallId call) {
        if (seat.state() == OperatorState.PAUSED || seat.state() == OperatorState.SIGNED_OUT) {
            seat.next = seat.state();
            seat.nextReason = seat.reason;
            seat.nextBy = TELEPHONE;
        }
        if (call != null && (!call.equals(seat.call) || seat.state() == OperatorState.OFFERED)) {
            seat.call = call;
            seat.served = ledger.answered(call, seat.extension);
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
        if (seat.state() != OperatorState.TALKING && seat.state() != OperatorState.HOLDING) {
            return;
        }
        Seat.Served over = seat.served;
        seat.call = null;
        seat.served = null;
        if (over != null && needsWrapUp(seat, over)) {
            beginWrapUp(seat, over, over.wrapUpLimit());
        } else if (over != null) {
            ledger.handled(over);
        }
        goOn(seat, OperatorState.READY, TELEPHONE);
    }

    /**
     * The operator's leg broke off in mid-call: he is held for that caller, who comes back to him first. No wrap-up, for the call
     * goes on.
     */
    void interrupted(Seat seat, CallId call) {
        boolean talking = seat.state() == OperatorState.TALKING || seat.state() == OperatorState.HOLDING;
        boolean wrappingUp = seat.wrapUp != null && seat.wrapUp.isOf(call);
        if (talking ? call.equals(seat.call) : wrappingUp) {
            seat.call = null;
            seat.served = null;
            seat.wrapUp = null;
            seat.heldFor = call;
            byCall.put(call, seat);
            goOn(seat, OperatorState.READY, TELEPHONE);
        }
    }

    /** The operator waits for nobody any more. */
    void holdForNobody(Seat seat) {
        seat.heldFor = null;
        changed(seat);
    }

    private static boolean needsWrapUp(Seat seat, Seat.Served over) {
        return seat.deskOpen
                && !over.call().equals(seat.recordComplete)
                && !over.wrapUpLimit().isZero();
    }

    private void beginWrapUp(Seat seat, Seat.@Nullable Served served, Duration limit) {
        var wrapUp = new Seat.WrapUp(
                served, clock.steadyNanos() + limit.toNanos(), clock.now().plus(limit));
        seat.wrapUp = wrapUp;
        agenda.at(wrapUp.dueNanos(), () -> endWrapUp(seat, wrapUp, CLOCK));
    }

    private void endWrapUp(Seat seat, Seat.WrapUp ended, String by) {
        if (!ended.equals(seat.wrapUp)) {
            return;
        }
        seat.wrapUp = null;
        if (ended.served() != null) {
            ledger.handled(ended.served());
        }
        if (seat.state() == OperatorState.WRAP_UP) {
            goOn(seat, OperatorState.READY, by);
        }
    }

    /** The record of a call is complete (B5): the wrap-up after it ends, or none begins. */
    void recordComplete(Seat seat, CallId call) {
        Seat.WrapUp wrapUp = seat.wrapUp;
        if (wrapUp != null && wrapUp.isOf(call)) {
            endWrapUp(seat, wrapUp, RECORD);
        } else if (call.equals(seat.call)) {
            seat.recordComplete = call;
        }
    }

    void deskOpen(Seat seat, boolean open) {
        seat.deskOpen = open;
    }

    /** A telephone's reachability; who missed only because it was away is ready again when it is back. */
    void phone(Seat seat, Telephone which, Phone phone) {
        Phone before = seat.phone(which, phone);
        if (before == phone || which != seat.telephone()) {
            return;
        }
        changed(seat);
        if (phone == Phone.REGISTERED && seat.state() == OperatorState.MISSED && seat.missedUnreachable) {
            enter(seat, OperatorState.READY, TELEPHONE);
        }
    }

    OperatorStatus useTelephone(Extension extension, Telephone telephone, String by) {
        Seat seat = known(extension);
        if (seat.telephone() != telephone) {
            seat.use(telephone);
            changed(seat);
            journal(seat, seat.state(), by);
        }
        return seat.status();
    }

    /** A person asks for a state. */
    OperatorStatus set(Extension extension, OperatorState asked, @Nullable String reason, String by) {
        Seat seat = known(extension);
        if (!asked.settable() || (asked == OperatorState.READY && seat.state() == OperatorState.WRAP_UP)) {
            throw new StateNotSettable(asked, seat.state());
        }
        if (seat.state().onCall() || seat.state() == OperatorState.WRAP_UP) {
            setForAfterwards(seat, asked, reason, by);
        } else if (seat.state() != asked || !Objects.equals(seat.reason, reason)) {
            seat.heldFor = null;
            seat.reason = reason;
            enter(seat, asked, by);
        }
        return seat.status();
    }

    private void setForAfterwards(Seat seat, OperatorState asked, @Nullable String reason, String by) {
        seat.next = asked == OperatorState.READY ? null : asked;
        seat.nextReason = reason;
        seat.nextBy = by;
        changed(seat);
    }

    /** What follows when a call or its wrap-up has ended: first the record, then what was asked for. */
    private void goOn(Seat seat, OperatorState otherwise, String by) {
        OperatorState asked = seat.next;
        if (otherwise == OperatorState.READY && seat.wrapUp != null) {
            enter(seat, OperatorState.WRAP_UP, by);
        } else if (asked != null) {
            seat.next = null;
            seat.reason = seat.nextReason;
            enter(seat, asked, seat.nextBy);
        } else {
            enter(seat, otherwise, by);
        }
    }

    private void enter(Seat seat, OperatorState to, String by) {
        OperatorState from = seat.state();
        seat.enter(to, from == to ? seat.since() : clock.now(), changes++);
        if (to != OperatorState.PAUSED) {
            seat.reason = null;
        }
        changed(seat);
        journal(seat, from, by);
    }

    private void changed(Seat seat) {
        present.note(seat);
        ledger.changed(seat);
        listener.seatChanged(seat.status());
        boolean now = present.anybodyMissed() && !present.anybodyAtWork();
        if (now != everybodyMissed) {
            everybodyMissed = now;
            listener.alarm(Alarm.EVERYBODY_MISSED, now);
        }
    }

    private void journal(Seat seat, OperatorState from, String by) {
        listener.stateChanged(new OperatorLog.Change(
                seat.extension,
                from,
                seat.state(),
                clock.now(),
                by,
                seat.reason,
                seat.telephone(),
                waiting.getAsInt()));
    }
}
