package org.openhotline.routing;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.openhotline.routing.Release.Reason;
import org.openhotline.routing.WaitingCall.Precedence;
import org.openhotline.settings.HouseSettings;
import org.openhotline.settings.LineRules;
import org.openhotline.settings.Overflow;

/**
 * The rule book of routing: the first in line goes to the operator who has been idle longest, among those who may serve him.
 * Event-driven: every event is followed by a match, so no caller waits while an eligible operator is free. What time brings is
 * on the agenda, and {@link #tick} is called when something on it is due. Not safe for several threads; it has one, which
 * {@link Reception} gives it. No input or output inside.
 */
final class Router {

    private static final long NEVER_LOOKED = -1;

    private final HouseClock clock;
    private final RouterListener listener;
    private final HouseRules rules;
    private final Agenda agenda = new Agenda();
    private final Queues queues = new Queues(agenda);
    private final Reservations reservations;
    private final Room room;
    private final Matching matching;
    private final LastOperators lastOperators = new LastOperators();
    private final HandlingTimes handlingTimes = new HandlingTimes();

    /** Every caller who has arrived and not left, and every kept place. */
    private final Map<CallId, WaitingCall> places = new HashMap<>();

    private final Departures departed = new Departures();
    private final Map<LineNumber, Integer> coming = new HashMap<>();
    private final Set<LineNumber> closed = new HashSet<>();
    private Steering steering = Steering.KEEPING;
    private long arrivals;

    /** State of signings in and out at which it was last seen that somebody may serve each queue. */
    private long lookedAt = NEVER_LOOKED;

    Router(HouseClock clock, RouterListener listener) {
        this(clock, listener, Eligibility::of);
    }

    /** @param eligibilities makes the rule of who may serve whom from settings */
    Router(HouseClock clock, RouterListener listener, Function<HouseSettings, Eligibility> eligibilities) {
        this.clock = clock;
        this.listener = listener;
        this.rules = new HouseRules(eligibilities);
        this.reservations = new Reservations(clock, agenda, queues, () -> lookedAt = NEVER_LOOKED);
        this.room = new Room(clock, agenda, listener, new Told(), queues::size);
        this.matching = new Matching(clock, rules, room, queues, lastOperators);
    }

    Room room() {
        return room;
    }

    Queues queues() {
        return queues;
    }

    /**
     * A caller has arrived and the first ring has sounded: what is owed to him?
     *
     * @param number of the caller; empty where it is withheld
     * @param policy by which the PBX serves this call
     */
    Arrival arrive(CallId call, LineNumber line, String number, String policy) {
        if (departed.contains(call)) {
            return new Arrival.FallBack();
        }
        if (closed.contains(line)) {
            return new Arrival.Closed();
        }
        if (steering == Steering.STOOD_DOWN) {
            return new Arrival.FallBack();
        }
        WaitingCall caller = place(call, line, number);
        boolean served = matching.somebodyMayServe(caller.queue);
        Seat seat = served && steering == Steering.FULL ? matching.seatFor(caller) : null;
        boolean greetedFirst = policy.equals(LineRules.GREETING_FIRST);
        if (seat != null && !greetedFirst) {
            room.offer(seat, call);
            return new Arrival.Offer(seat.extension, seat.telephone());
        }
        caller.noRoom = seat == null && (!served || isFull(line));
        if (caller.noRoom && !mayGoElsewhere(caller)) {
            places.remove(call);
            return served ? new Arrival.Full() : new Arrival.NoOperator();
        }
        comes(caller, true);
        return new Arrival.Wait();
    }

    private boolean isFull(LineNumber line) {
        int room = rules.of(line).longestQueue();
        return room > 0 && queues.onLine(line).size() + coming.getOrDefault(line, 0) >= room;
    }

    private boolean mayGoElsewhere(WaitingCall caller) {
        Overflow overflow = rules.of(caller.line).overflow();
        return switch (overflow.to()) {
            case Overflow.TO_QUEUE -> matching.somebodyMayServe(overflow.target());
            case Overflow.TO_NUMBER, Overflow.TO_MESSAGE_BOX -> true;
            default -> false;
        };
    }

    private void comes(WaitingCall caller, boolean now) {
        if (caller.coming != now) {
            caller.coming = now;
            coming.merge(caller.line, now ? 1 : -1, Integer::sum);
        }
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
        WaitingCall caller = place(call, line, "");
        queues.remove(caller);
        comes(caller, false);
        stand(caller);
        afterChange();
        if (caller.inLine && caller.noRoom) {
            goElsewhere(caller, matching.somebodyMayServe(caller.queue) ? Reason.FULL : Reason.NO_OPERATOR);
            match();
        }
    }

    private void stand(WaitingCall caller) {
        queues.add(caller, clock.steadyNanos());
        if (steering == Steering.STOOD_DOWN) {
            decide(caller, new Release.FallBack());
            return;
        }
        listener.queueChanged(caller.line);
        limitWait(caller);
        if (steering == Steering.FULL && caller.reservedFor == null && !matching.somebodyMayServe(caller.queue)) {
            lookedAt = NEVER_LOOKED;
        }
    }

    /** The operator's leg broke off while they talked: the operator is kept for the caller, who is on his way back. */
    void interrupted(CallId call, Extension operator) {
        room.find(operator).ifPresent(seat -> room.interrupted(seat, call));
        agenda.at(clock.steadyNanos() + Reservations.IN_ALL.toNanos(), () -> holdNoLonger(operator, call));
        afterChange();
    }

    private void holdNoLonger(Extension operator, CallId call) {
        room.find(operator).filter(seat -> call.equals(seat.heldFor)).ifPresent(room::holdForNobody);
    }

    /**
     * An interrupted caller waits: first for the same operator, for {@link Reservations#FIRST_REFUSAL} once the telephone is back, then for
     * anybody, before everybody else.
     */
    void parkInterrupted(CallId call, LineNumber line, Extension operator) {
        if (departed.contains(call)) {
            listener.decided(new Decision(call, new Release.Gone()));
            return;
        }
        interrupted(call, operator);
        WaitingCall caller = place(call, line, "");
        queues.remove(caller);
        comes(caller, false);
        caller.precedence = Precedence.INTERRUPTED;
        room.find(operator).ifPresent(seat -> reservations.keep(caller, seat));
        stand(caller);
        holdNoLonger(operator, call);
        afterChange();
    }

    /** The caller's channel has ended. */
    void left(CallId call) {
        departed.add(call);
        forget(call);
    }

    private void forget(CallId call) {
        WaitingCall caller = places.get(call);
        room.callerLeft(call);
        if (caller != null && !caller.gone) {
            leave(caller);
        }
        afterChange();
    }

    private void leave(WaitingCall caller) {
        comes(caller, false);
        boolean waited = caller.inLine;
        if (waited && caller.kept) {
            queues.keepPlaceOnly(caller);
        } else {
            places.remove(caller.call);
            queues.remove(caller);
        }
        if (waited) {
            listener.decided(new Decision(caller.call, new Release.Gone()));
            listener.queueChanged(caller.line);
        }
    }

    void offerEnded(CallId call, Extension operator, OfferResult result) {
        room.find(operator).filter(seat -> call.equals(seat.call)).ifPresent(seat -> room.offerEnded(seat, result));
        afterChange();
    }

    /** The PBX's fallback queue rings the operator. */
    void rungByPbx(Extension operator, CallId call) {
        room.find(operator).filter(Seat::free).ifPresent(seat -> room.offer(seat, call));
    }

    /** A telephone that comes back may be offered a caller at once. */
    void phone(Extension operator, Telephone telephone, Phone phone) {
        room.find(operator).ifPresent(seat -> {
            room.phone(seat, telephone, phone);
            if (seat.phone() == Phone.REGISTERED) {
                reservations.telephoneIsBack(operator);
            }
        });
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
        afterChange();
    }

    void phoneFree(Extension operator) {
        room.find(operator).ifPresent(room::callOver);
        afterChange();
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
        if (reason != null && !(state == OperatorState.PAUSED && rules.isPauseReason(reason))) {
            throw new UnknownPauseReason(reason);
        }
        room.set(operator, state, reason, by);
        afterChange();
        return status(operator);
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
        afterChange();
    }

    /** New settings hold from now on; calls, offers and places in line are not touched. */
    void apply(HouseSettings now) {
        rules.apply(now);
        queues.apply(now, clock.steadyNanos(), this::rulesOfTheLine);
        places.values().stream().filter(caller -> !caller.inLine).forEach(this::rulesOfTheLine);
        queues.all().forEach(this::limitWait);
        lookedAt = NEVER_LOOKED;
        afterChange();
    }

    private void rulesOfTheLine(WaitingCall caller) {
        LineRules now = rules.of(caller.line);
        caller.queue = caller.overflowed ? caller.queue : now.queue();
        caller.priority = now.priority();
    }

    void steer(Steering to) {
        steering = to;
        lookedAt = NEVER_LOOKED;
        queues.all().forEach(this::limitWait);
        if (to == Steering.STOOD_DOWN) {
            waiting().forEach(caller -> decide(caller, new Release.FallBack()));
        }
        afterChange();
    }

    void close(LineNumber line, boolean closedNow) {
        if (closedNow ? closed.add(line) : closed.remove(line)) {
            listener.queueChanged(line);
        }
    }

    boolean isClosed(LineNumber line) {
        return closed.contains(line);
    }

    /** When {@link #tick} has something to do; {@link Agenda#NEVER} when it has nothing. */
    long nextDue() {
        return agenda.nextDue();
    }

    /** Does what is due by now. */
    void tick() {
        if (agenda.doAllDue(clock.steadyNanos())) {
            afterChange();
        }
    }

    /** Callers in line whose channels wait for a word, in the order of their arrival. */
    List<WaitingCall> waiting() {
        return queues.all().stream().filter(caller -> !caller.gone).toList();
    }

    @Nullable
    WaitingCall find(CallId call) {
        return places.get(call);
    }

    /** Moves a waiting caller before all others; says whether there is such a caller. */
    boolean moveFirst(CallId call) {
        WaitingCall caller = places.get(call);
        if (caller == null || !caller.inLine || caller.precedence != Precedence.NONE) {
            return caller != null && caller.inLine;
        }
        queues.move(caller, clock.steadyNanos(), () -> caller.precedence = Precedence.MOVED_FIRST);
        listener.queueChanged(caller.line);
        match();
        return true;
    }

    /**
     * Keeps a waiting caller for one operator, whatever his skills, as long as that operator is at work; null takes it back.
     *
     * @return whether there is such a caller, and the operator is at work
     */
    boolean prefer(CallId call, @Nullable Extension operator) {
        WaitingCall caller = places.get(call);
        boolean atWork =
                operator == null || room.find(operator).filter(Seat::atWork).isPresent();
        if (caller == null || !caller.inLine || !atWork) {
            return false;
        }
        queues.move(caller, clock.steadyNanos(), () -> caller.reservedFor = operator);
        lookedAt = NEVER_LOOKED;
        afterChange();
        return true;
    }

    /** The place of this caller outlives his channel; says whether there is such a caller in line. */
    boolean keepPlace(CallId call) {
        WaitingCall caller = places.get(call);
        if (caller == null || !caller.inLine) {
            return false;
        }
        caller.kept = true;
        return true;
    }

    /** Gives a kept place up. */
    void giveUpPlace(CallId call) {
        WaitingCall caller = places.get(call);
        if (caller != null && caller.gone) {
            places.remove(call);
            queues.remove(caller);
        }
    }

    /** Where a caller stands, or his kept place; null when he is not in line. */
    @Nullable
    Place placeOf(CallId call) {
        WaitingCall caller = places.get(call);
        if (caller == null || !caller.inLine) {
            return null;
        }
        int ahead = queues.ahead(caller);
        long operators = caller.lane == null ? 0 : matching.atWorkFor(caller.lane);
        return new Place(ahead, handlingTimes.expectedWait(caller.queue, ahead + 1, operators));
    }

    /** An operator has talked with a caller: for some time he is offered that caller first. */
    void answered(String number, Extension operator) {
        lastOperators.talked(number, operator, clock.steadyNanos());
    }

    private WaitingCall place(CallId call, LineNumber line, String number) {
        return places.computeIfAbsent(call, _ -> {
            LineRules now = rules.of(line);
            return new WaitingCall(call, line, number, arrivals++, clock.steadyNanos(), now.queue(), now.priority());
        });
    }

    private void limitWait(WaitingCall caller) {
        int longest = rules.of(caller.line).longestWaitSeconds();
        if (longest > 0 && caller.limited()) {
            long due = caller.sinceNanos + Duration.ofSeconds(longest).toNanos();
            agenda.at(due, () -> waitedTooLong(caller));
        }
    }

    private void waitedTooLong(WaitingCall caller) {
        int longest = rules.of(caller.line).longestWaitSeconds();
        long waited = clock.steadyNanos() - caller.sinceNanos;
        boolean over = longest > 0 && waited >= Duration.ofSeconds(longest).toNanos();
        if (over && caller.inLine && caller.limited() && steering == Steering.FULL) {
            goElsewhere(caller, Reason.WAITED_TOO_LONG);
        }
    }

    /** The line has no more room or time for this caller. */
    private void goElsewhere(WaitingCall caller, Reason reason) {
        Overflow overflow = rules.of(caller.line).overflow();
        boolean again = caller.overflowed;
        caller.overflowed = true;
        caller.noRoom = false;
        if (again || !mayGoElsewhere(caller)) {
            decide(caller, new Release.TurnAway(reason));
            return;
        }
        switch (overflow.to()) {
            case Overflow.TO_QUEUE -> queues.move(caller, clock.steadyNanos(), () -> caller.queue = overflow.target());
            case Overflow.TO_NUMBER -> decide(caller, new Release.Overflow(overflow.target()));
            default -> decide(caller, new Release.MessageBox());
        }
    }

    private void afterChange() {
        long comingsAndGoings = room.present().comingsAndGoings();
        if (steering == Steering.FULL && comingsAndGoings != lookedAt) {
            lookedAt = comingsAndGoings;
            sendOnWhomNobodyMayServe();
        }
        match();
    }

    private void sendOnWhomNobodyMayServe() {
        Set<String> unserved = queues.named().stream()
                .filter(queue -> !matching.somebodyMayServe(queue))
                .collect(Collectors.toSet());
        if (!unserved.isEmpty()) {
            waiting().stream()
                    .filter(caller -> caller.reservedFor == null && unserved.contains(caller.queue))
                    .forEach(caller -> goElsewhere(caller, Reason.NO_OPERATOR));
        }
    }

    private void match() {
        if (steering != Steering.FULL) {
            return;
        }
        Matching.Pair pair = matching.next();
        while (pair != null) {
            serve(pair.caller(), pair.seat());
            pair = matching.next();
        }
    }

    private void serve(WaitingCall caller, Seat seat) {
        if (caller.gone) {
            places.remove(caller.call);
            queues.remove(caller);
            listener.turnCame(caller.call);
            return;
        }
        queues.remove(caller);
        caller.reservedFor = null;
        caller.noRoom = false;
        room.offer(seat, caller.call);
        listener.decided(new Decision(caller.call, new Release.Offer(seat.extension, seat.telephone())));
        listener.queueChanged(caller.line);
    }

    private void decide(WaitingCall caller, Release release) {
        queues.remove(caller);
        caller.reservedFor = null;
        listener.decided(new Decision(caller.call, release));
        listener.queueChanged(caller.line);
    }

    /** What the room asks and tells. */
    private final class Told implements Room.Ledger {

        @Override
        public Duration usualWrapUpLimit() {
            return Duration.ofSeconds(rules.usual().wrapUpSeconds());
        }

        @Override
        public Seat.Served answered(CallId call, Extension operator) {
            WaitingCall caller = places.get(call);
            if (caller == null) {
                return new Seat.Served(call, "", usualWrapUpLimit(), clock.steadyNanos());
            }
            caller.kept = false;
            Router.this.answered(caller.number, operator);
            Duration wrapUp = Duration.ofSeconds(rules.of(caller.line).wrapUpSeconds());
            return new Seat.Served(call, caller.queue, wrapUp, clock.steadyNanos());
        }

        @Override
        public void handled(Seat.Served served) {
            handlingTimes.took(served.queue(), Duration.ofNanos(clock.steadyNanos() - served.answeredNanos()));
        }

        @Override
        public void changed(Seat seat) {
            reservations.changed(seat);
        }
    }
}
