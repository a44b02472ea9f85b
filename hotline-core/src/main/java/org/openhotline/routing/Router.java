package org.openhotline.routing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.call.OfferResult;
import org.openhotline.clock.HouseClock;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorState;
import org.openhotline.operator.OperatorStatus;
import org.openhotline.operator.OperatorStatus.Phone;
import org.openhotline.operator.Telephone;
import org.openhotline.operator.UnknownOperator;
import org.openhotline.operator.UnknownPauseReason;
import org.openhotline.settings.HouseSettings;

/**
 * The rule book of routing: the caller who has waited longest goes to the operator who has been idle longest. Event-driven:
 * every event is followed by a match, so no caller waits while an eligible operator is free. Not safe for several threads; it
 * has one, which {@link Reception} gives it. No input or output inside.
 */
final class Router {

    private final HouseClock clock;
    private final Eligibility eligibility;
    private final RouterListener listener;
    private final Room room;
    private final TreeSet<WaitingCall> waiting = new TreeSet<>(WaitingCall.ORDER);

    /** Every caller who has arrived and not left, with his place in line, whether or not he is in line just now. */
    private final Map<CallId, WaitingCall> places = new HashMap<>();

    private final Departures departed = new Departures();

    private final Set<LineNumber> closed = new HashSet<>();
    private final Agenda agenda = new Agenda();
    private HouseSettings settings = HouseSettings.DEFAULTS;
    private Steering steering = Steering.KEEPING;
    private long arrivals;

    Router(HouseClock clock, Eligibility eligibility, RouterListener listener) {
        this.clock = clock;
        this.eligibility = eligibility;
        this.listener = listener;
        this.room = new Room(clock, agenda, listener, new Served(), waiting::size);
    }

    Room room() {
        return room;
    }

    /** A caller has arrived and the first ring has sounded: what is owed to him? */
    Arrival arrive(CallId call, LineNumber line) {
        if (departed.contains(call)) {
            return new Arrival.FallBack();
        }
        if (closed.contains(line)) {
            return new Arrival.Closed();
        }
        if (steering == Steering.STOOD_DOWN) {
            return new Arrival.FallBack();
        }
        if (!room.present().anybodySignedIn()) {
            return new Arrival.NoOperator();
        }
        WaitingCall arrived = place(call, line);
        Seat free = steering == Steering.FULL ? longestIdleFor(arrived) : null;
        if (free == null) {
            return new Arrival.Wait();
        }
        room.offer(free, call);
        return new Arrival.Offer(free.extension, free.telephone());
    }

    /** A caller waits in line: for the first time, or again after an offer that came to nothing; his place is kept. */
    void park(CallId call, LineNumber line, @Nullable OfferResult lastOffer) {
        if (departed.contains(call)) {
            listener.decided(new Decision(call, new Release.Gone()));
            return;
        }
        if (lastOffer != null) {
            room.offeredTo(call).ifPresent(seat -> room.offerEnded(seat, lastOffer));
        }
        WaitingCall place = place(call, line);
        if (steering == Steering.STOOD_DOWN) {
            decide(place, new Release.FallBack());
            return;
        }
        waiting.add(place);
        listener.queueChanged(line);
        match();
    }

    /** The caller's channel has ended. */
    void left(CallId call) {
        departed.add(call);
        forget(call);
    }

    private void forget(CallId call) {
        WaitingCall place = places.remove(call);
        room.offeredTo(call).ifPresent(seat -> room.offerEnded(seat, OfferResult.WITHDRAWN));
        if (place != null && waiting.remove(place)) {
            listener.decided(new Decision(call, new Release.Gone()));
            listener.queueChanged(place.line());
        }
        match();
    }

    void offerEnded(CallId call, Extension operator, OfferResult result) {
        room.find(operator).filter(seat -> call.equals(seat.call)).ifPresent(seat -> room.offerEnded(seat, result));
        match();
    }

    /** The PBX's fallback queue rings the operator. */
    void rungByPbx(Extension operator, CallId call) {
        room.find(operator).filter(Seat::free).ifPresent(seat -> room.offer(seat, call));
    }

    /** A telephone that comes back may be offered a caller at once. */
    void phone(Extension operator, Telephone telephone, Phone phone) {
        room.find(operator).ifPresent(seat -> room.phone(seat, telephone, phone));
        match();
    }

    /**
     * Forgets the callers whose channels were not there when the PBX was asked. One who arrived while it answered may be among
     * them, and is remembered again when the script asks.
     */
    void callsOnly(Set<CallId> existing) {
        List.copyOf(places.keySet()).stream()
                .filter(call -> !existing.contains(call))
                .forEach(this::forget);
    }

    /** The operator's telephone is in a call: one that we offered, or one that came some other way. */
    void phoneBusy(Extension operator, @Nullable CallId call) {
        room.find(operator).ifPresent(seat -> room.talk(seat, call));
    }

    void phoneFree(Extension operator) {
        room.find(operator).ifPresent(room::callOver);
        match();
    }

    void hold(Extension operator, boolean holding) {
        room.find(operator).ifPresent(seat -> room.hold(seat, holding));
    }

    /**
     * A person sets a state.
     *
     * @throws UnknownPauseReason when the settings have no such reason, or the state takes none
     */
    OperatorStatus setState(Extension operator, OperatorState state, @Nullable String reason, String by) {
        if (reason != null && !(state == OperatorState.PAUSED && isPauseReason(reason))) {
            throw new UnknownPauseReason(reason);
        }
        room.set(operator, state, reason, by);
        turnAwayWhereNobodyIsLeft();
        match();
        return status(operator);
    }

    private boolean isPauseReason(String code) {
        return settings.pauseReasons().stream().anyMatch(reason -> reason.code().equals(code));
    }

    private OperatorStatus status(Extension operator) {
        return room.find(operator)
                .orElseThrow(() -> new UnknownOperator(operator))
                .status();
    }

    OperatorStatus useTelephone(Extension operator, Telephone telephone, String by) {
        room.useTelephone(operator, telephone, by);
        match();
        return status(operator);
    }

    void deskOpen(Extension operator, boolean open) {
        room.find(operator).ifPresent(seat -> room.deskOpen(seat, open));
    }

    void recordComplete(Extension operator, CallId call) {
        room.find(operator).ifPresent(seat -> room.recordComplete(seat, call));
        match();
    }

    /** New settings hold from now on; what is running is not touched. */
    void apply(HouseSettings now) {
        settings = now;
        match();
    }

    /** When {@link #tick} has something to do; {@link Agenda#NEVER} when it has nothing. */
    long nextDue() {
        return agenda.nextDue();
    }

    /** Does what is due by now. */
    void tick() {
        if (agenda.doAllDue(clock.steadyNanos())) {
            match();
        }
    }

    void steer(Steering to) {
        steering = to;
        if (to == Steering.STOOD_DOWN) {
            releaseAll(new Release.FallBack());
        }
        turnAwayWhereNobodyIsLeft();
        match();
    }

    void close(LineNumber line, boolean closedNow) {
        if (closedNow ? closed.add(line) : closed.remove(line)) {
            listener.queueChanged(line);
        }
    }

    boolean isClosed(LineNumber line) {
        return closed.contains(line);
    }

    Collection<WaitingCall> waiting() {
        return List.copyOf(waiting);
    }

    List<WaitingCall> waitingFor(LineNumber line) {
        return waiting.stream().filter(caller -> caller.line().equals(line)).toList();
    }

    private WaitingCall place(CallId call, LineNumber line) {
        return places.computeIfAbsent(call, _ -> new WaitingCall(call, line, 0, arrivals++, clock.steadyNanos()));
    }

    private void match() {
        if (steering != Steering.FULL) {
            return;
        }
        var unserved = waiting.iterator();
        while (unserved.hasNext() && room.present().anybodyFree()) {
            WaitingCall caller = unserved.next();
            Seat free = longestIdleFor(caller);
            if (free != null) {
                unserved.remove();
                room.offer(free, caller.call());
                decide(caller, new Release.Offer(free.extension, free.telephone()));
            }
        }
    }

    private @Nullable Seat longestIdleFor(WaitingCall caller) {
        for (Seat seat : room.present().free()) {
            if (eligibility.mayServe(seat.extension, caller.line())) {
                return seat;
            }
        }
        return null;
    }

    private void turnAwayWhereNobodyIsLeft() {
        if (steering == Steering.FULL && !room.present().anybodySignedIn()) {
            releaseAll(new Release.TurnAway(Release.Reason.NO_OPERATOR));
        }
    }

    private void releaseAll(Release release) {
        var all = new ArrayList<>(waiting);
        waiting.clear();
        all.forEach(caller -> decide(caller, release));
    }

    private void decide(WaitingCall caller, Release release) {
        listener.decided(new Decision(caller.call(), release));
        listener.queueChanged(caller.line());
    }

    /** What the room asks about calls. */
    private final class Served implements Room.Ledger {

        @Override
        public Duration wrapUpLimit(@Nullable CallId call) {
            WaitingCall place = call == null ? null : places.get(call);
            String line = place == null ? "" : place.line().digits();
            return Duration.ofSeconds(settings.line(line).wrapUpSeconds());
        }

        @Override
        public void answered(CallId call, Extension operator) {}

        @Override
        public void handled(CallId call, Duration took) {}
    }
}
