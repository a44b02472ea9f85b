package org.openhotline.routing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.call.OfferResult;
import org.openhotline.clock.HouseClock;
import org.openhotline.line.Line;
import org.openhotline.line.LineLog;
import org.openhotline.line.LineNumber;
import org.openhotline.line.Lines;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorLog;
import org.openhotline.operator.OperatorRoom;
import org.openhotline.operator.OperatorState;
import org.openhotline.operator.OperatorStatus;
import org.openhotline.operator.OperatorStatus.Phone;
import org.openhotline.operator.Telephone;
import org.openhotline.settings.HouseSettings;
import org.openhotline.settings.LineRules;

/**
 * Runs the {@link Router} on its one thread. Scripts on callers' channels ask it what to do, the PBX tells it what happened,
 * people set states through it. What it knows may be read from any thread; what it is told is done in order, one at a time.
 */
public final class Reception implements OperatorRoom, AutoCloseable {

    private final OperatorLog operatorLog;
    private final LineLog lineLog;
    private final Router router;
    private final HouseLines lines;
    private final SingleWriter writer;
    private final Map<CallId, CompletableFuture<Release>> parked = new HashMap<>();
    private final Map<Extension, OperatorStatus> statuses = new ConcurrentHashMap<>();
    private final List<Consumer<HouseSettings>> settingsListeners = new ArrayList<>();
    private final List<Consumer<OperatorStatus>> operatorListeners = new CopyOnWriteArrayList<>();
    private final List<BiConsumer<Alarm, Boolean>> alarmListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<CallId>> turnListeners = new CopyOnWriteArrayList<>();
    private @Nullable HouseSettings applied;
    private final Set<Alarm> alarms = ConcurrentHashMap.newKeySet();

    /** Creates a reception that serves nobody until {@link #open}; {@code zone} is that of the house's opening hours. */
    public Reception(HouseClock clock, ZoneId zone, List<Line> houseLines, OperatorLog operatorLog, LineLog lineLog) {
        this.operatorLog = operatorLog;
        this.lineLog = lineLog;
        this.router = new Router(clock, new Told());
        this.writer = new SingleWriter("reception", clock, new Due());
        this.lines = new HouseLines(clock, zone, houseLines, lineLog, this::switchLine);
    }

    /** Seats the operators and turns the closed-now switches as they were last seen. */
    public void open() {
        var known = operatorLog.known();
        var closed = lineLog.closed();
        writer.call(() -> {
            known.forEach(this::seat);
            closed.forEach(line -> router.close(line, true));
            lines.numbers().forEach(this::noteQueue);
            return known.size();
        });
    }

    private void seat(OperatorLog.Known known) {
        // A call that was on when we last looked may be over: the PBX is asked before anything is offered.
        OperatorState state = known.state().onCall() ? OperatorState.READY : known.state();
        router.room()
                .seat(new OperatorLog.Known(
                        known.extension(), known.name(), state, known.since(), known.telephone(), known.reason()));
        router.room().find(known.extension()).ifPresent(seat -> statuses.put(known.extension(), seat.status()));
    }

    /**
     * What is owed to a caller whose first ring has sounded.
     *
     * @param number of the caller, by which he is known when he rings again; empty where it is withheld
     * @param policy by which the PBX serves this call, as {@link LineRules} names it; it may have changed since
     * @return {@link Arrival.FallBack} also when the line is unknown
     */
    public Arrival arrive(CallId call, LineNumber line, String number, String policy) {
        if (!lines.knows(line)) {
            return new Arrival.FallBack();
        }
        if (!lines.inHours(line)) {
            return new Arrival.Closed();
        }
        return writer.call(() -> router.arrive(call, line, number, policy));
    }

    /**
     * A caller waits in line. Complete within milliseconds or hours, on the router's thread: attach only what returns at once.
     *
     * @param lastOffer how the offer ended that brought the caller back; null the first time
     */
    public CompletableFuture<Release> park(CallId call, LineNumber line, @Nullable OfferResult lastOffer) {
        var released = new CompletableFuture<Release>();
        writer.run(() -> {
            parked.put(call, released);
            router.park(call, line, lastOffer);
        });
        return released;
    }

    /** The operator's leg of this call broke off; told in place of {@link #phoneFree}, it keeps him for that caller. */
    public void interrupted(CallId call, Extension operator) {
        writer.run(() -> router.interrupted(call, operator));
    }

    /**
     * A caller whose operator's leg broke off waits: first for that operator, for 15 s once the telephone is back and no longer
     * than 30 s, then for anybody, before all others in line. Completes as {@link #park} does.
     */
    public CompletableFuture<Release> parkInterrupted(CallId call, LineNumber line, Extension operator) {
        var released = new CompletableFuture<Release>();
        writer.run(() -> {
            parked.put(call, released);
            router.parkInterrupted(call, line, operator);
        });
        return released;
    }

    /** Where a waiting caller stands; empty when he is not in line. */
    public Optional<Place> place(CallId call) {
        return writer.call(() -> Optional.ofNullable(router.placeOf(call)));
    }

    /** How many callers stand before this one in his queue; 0 when he is not in line. */
    public int ahead(CallId call) {
        return place(call).map(Place::ahead).orElse(0);
    }

    /** A supervisor moves a waiting caller before all others; says whether there is such a caller. */
    public boolean moveFirst(CallId call) {
        return writer.call(() -> router.moveFirst(call));
    }

    /**
     * A supervisor keeps a waiting caller for one operator, whatever his skills, as long as that operator is at work; null gives
     * the caller back to everybody.
     *
     * @return whether there is such a caller, and the operator is at work
     */
    public boolean prefer(CallId call, @Nullable Extension operator) {
        return writer.call(() -> router.prefer(call, operator));
    }

    /**
     * The place of a waiting caller outlives his channel; when it is its turn, listeners of {@link #onTurn} are told and it is
     * given up.
     *
     * @return whether there is such a caller in line
     */
    public boolean keepPlace(CallId call) {
        return writer.call(() -> router.keepPlace(call));
    }

    /** Gives a kept place up. */
    public void giveUpPlace(CallId call) {
        writer.run(() -> router.giveUpPlace(call));
    }

    /** Tells the listener whose kept place has come to its turn; it must return at once. */
    public void onTurn(Consumer<CallId> listener) {
        turnListeners.add(listener);
    }

    /** An operator has talked with a caller of this number: for some time he is offered that caller first. */
    public void answered(String number, Extension operator) {
        writer.run(() -> router.answered(number, operator));
    }

    /** Passes through the router's thread and back: the watchdog's question whether we are alive. */
    public void ping() {
        writer.call(() -> true);
    }

    /** Does something on the router's thread: the PBX's events come this way, so that they keep their order. */
    public void tell(Runnable happened) {
        writer.run(happened);
    }

    /** The caller's channel has ended. */
    public void left(CallId call) {
        writer.run(() -> router.left(call));
    }

    /** An offer ended; told twice it counts once. */
    public void offerEnded(CallId call, Extension operator, OfferResult result) {
        writer.run(() -> router.offerEnded(call, operator, result));
    }

    /** The PBX's fallback queue rings the operator: until that ends, nothing else is offered. */
    public void rungByPbx(Extension operator, CallId call) {
        writer.run(() -> router.rungByPbx(operator, call));
    }

    /** The PBX carries these calls and no others. */
    public void callsOnly(Set<CallId> existing) {
        writer.run(() -> router.callsOnly(existing));
    }

    /** The operator's telephone is in a call. */
    public void phoneBusy(Extension operator, @Nullable CallId call) {
        writer.run(() -> router.phoneBusy(operator, call));
    }

    /** The operator's telephone is in no call. */
    public void phoneFree(Extension operator) {
        writer.run(() -> router.phoneFree(operator));
    }

    /** The operator holds the caller, or takes him back. */
    public void hold(Extension operator, boolean holding) {
        writer.run(() -> router.hold(operator, holding));
    }

    /** Whether one of the operator's telephones can be reached. */
    public void phone(Extension operator, Telephone telephone, Phone phone) {
        writer.run(() -> router.phone(operator, telephone, phone));
    }

    /**
     * Lets new settings hold from now on. Calls that are on, offers that ring and places in line are not touched.
     *
     * @throws IllegalArgumentException when the settings have flaws
     */
    public void apply(HouseSettings settings) {
        if (!settings.check().isEmpty()) {
            throw new IllegalArgumentException("Settings with flaws are not applied: " + settings.check());
        }
        writer.call(() -> {
            router.apply(settings);
            lines.apply(settings);
            lines.numbers().forEach(this::noteQueue);
            return settings;
        });
        synchronized (settingsListeners) {
            applied = settings;
            settingsListeners.forEach(listener -> listener.accept(settings));
        }
    }

    /** Tells the listener of the settings in force, if any are yet, and of every change; it must return at once. */
    public void onSettings(Consumer<HouseSettings> listener) {
        synchronized (settingsListeners) {
            settingsListeners.add(listener);
            if (applied != null) {
                listener.accept(applied);
            }
        }
    }

    /** Whether this is an operator's number inside the house; before {@link #open} too. */
    public boolean isExtension(String number) {
        return operatorLog.known().stream()
                .anyMatch(known -> known.extension().digits().equals(number));
    }

    /** The rules that hold for a line now. */
    public LineRules rules(LineNumber line) {
        return lines.rules(line);
    }

    /** Tells the listener when an alarm begins or is over; it must return at once. */
    public void onAlarm(BiConsumer<Alarm, Boolean> listener) {
        alarmListeners.add(listener);
    }

    /** The alarms that are on. */
    public Set<Alarm> alarms() {
        return Set.copyOf(alarms);
    }

    /** Sets how far the router may act. */
    public void steer(Steering steering) {
        writer.run(() -> router.steer(steering));
    }

    @Override
    public List<OperatorStatus> all() {
        return statuses.values().stream()
                .sorted(Comparator.comparing(OperatorStatus::extension))
                .toList();
    }

    @Override
    public Optional<OperatorStatus> find(Extension extension) {
        return Optional.ofNullable(statuses.get(extension));
    }

    @Override
    public OperatorStatus set(Extension extension, OperatorState state, @Nullable String reason, String by) {
        return writer.call(() -> router.setState(extension, state, reason, by));
    }

    @Override
    public OperatorStatus useTelephone(Extension extension, Telephone telephone, String by) {
        return writer.call(() -> router.useTelephone(extension, telephone, by));
    }

    @Override
    public void deskOpen(Extension extension, boolean open) {
        writer.run(() -> router.deskOpen(extension, open));
    }

    @Override
    public void recordComplete(Extension extension, CallId call) {
        writer.run(() -> router.recordComplete(extension, call));
    }

    @Override
    public void onChange(Consumer<OperatorStatus> listener) {
        operatorListeners.add(listener);
    }

    /** The lines of the house as {@link Lines} shows them. */
    public Lines lines() {
        return lines;
    }

    @Override
    public void close() {
        writer.close();
    }

    private void switchLine(LineNumber line, boolean closed) {
        writer.call(() -> {
            router.close(line, closed);
            return closed;
        });
    }

    private void noteQueue(LineNumber line) {
        lines.queueIs(line, router.isClosed(line), router.queues().onLine(line));
    }

    /** The router's timetable is the thread's. */
    private final class Due implements SingleWriter.Timetable {

        @Override
        public long nextDue() {
            return router.nextDue();
        }

        @Override
        public void tick() {
            router.tick();
        }
    }

    /** Carries out what the router decides and passes on what it tells. */
    private final class Told implements RouterListener {

        @Override
        public void decided(Decision decision) {
            CompletableFuture<Release> script = parked.remove(decision.call());
            if (script != null) {
                script.complete(decision.release());
            }
        }

        @Override
        public void turnCame(CallId call) {
            turnListeners.forEach(listener -> listener.accept(call));
        }

        @Override
        public void seatChanged(OperatorStatus status) {
            statuses.put(status.extension(), status);
            operatorListeners.forEach(listener -> listener.accept(status));
        }

        @Override
        public void stateChanged(OperatorLog.Change change) {
            operatorLog.keep(change);
        }

        @Override
        public void alarm(Alarm alarm, boolean on) {
            if (on) {
                alarms.add(alarm);
            } else {
                alarms.remove(alarm);
            }
            alarmListeners.forEach(listener -> listener.accept(alarm, on));
        }

        @Override
        public void queueChanged(LineNumber line) {
            noteQueue(line);
        }
    }
}
