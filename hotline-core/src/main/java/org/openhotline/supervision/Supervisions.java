package org.openhotline.supervision;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.clock.HouseClock;
import org.openhotline.journal.Access;
import org.openhotline.journal.AccessLog;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorRoom;
import org.openhotline.operator.OperatorState;
import org.openhotline.operator.OperatorStatus;
import org.openhotline.operator.Telephone;
import org.openhotline.supervision.Supervision.Stage;
import org.openhotline.supervision.SupervisionRefused.Why;

/**
 * The supervisors who take part in talks now, at most one talk each. Every use is in the access log (D5): {@code supervise} when
 * a mode begins to be heard, and {@code listened}, {@code whispered} or {@code barged} with both times when it ends. They live in
 * memory: a leg that the PBX has and nobody knows, as after a restart of ours, is ended. A caller on hold does not hear who has
 * stepped in: what is said then is for the operator. Safe to call from any thread but the router's.
 */
public final class Supervisions implements SupervisorLegs.Listener, AutoCloseable {

    /**
     * Who wants to take part.
     *
     * @param account of the supervisor
     * @param supervisor his extension
     */
    public record Who(String account, Extension supervisor, Telephone telephone) {}

    private final HouseClock clock;
    private final OperatorRoom room;
    private final SupervisorLegs legs;
    private final AccessLog log;
    private final Map<String, Supervision> running = new ConcurrentHashMap<>();
    private final List<Consumer<Supervision>> listeners = new CopyOnWriteArrayList<>();

    /** What the PBX was last told of each; asked and changed under the lock alone, which is never held by who must not wait. */
    private final Map<String, Mode> told = new HashMap<>();

    private final ReentrantLock telling = new ReentrantLock();

    private final ExecutorService holds = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("supervision-holds").daemon(true).factory());

    public Supervisions(HouseClock clock, OperatorRoom room, SupervisorLegs legs, AccessLog log) {
        this.clock = clock;
        this.room = room;
        this.legs = legs;
        this.log = log;
        legs.tell(this);
        room.onChange(operator -> running.values().stream()
                .filter(one -> one.operator().equals(operator.extension()))
                .forEach(this::adaptSoon));
    }

    /** Tells the listener of every change, the end included; it must return at once. */
    public void onChange(Consumer<Supervision> listener) {
        listeners.add(listener);
    }

    /** The account's own, if one is running. */
    public Optional<Supervision> of(String account) {
        return Optional.ofNullable(running.get(account));
    }

    /**
     * Rings the supervisor's telephone.
     *
     * @param operator whom to listen to, where several talk in the call; null for whoever talks
     * @throws SupervisionRefused when it cannot begin
     */
    public Supervision begin(Who who, CallId call, @Nullable Extension operator, Mode mode) {
        Extension talking = talking(call, operator);
        var asked = new Supervision(
                UUID.randomUUID().toString(),
                who.account(),
                who.supervisor(),
                who.telephone(),
                call,
                talking,
                mode,
                Stage.RINGING,
                clock.now());
        if (running.putIfAbsent(who.account(), asked) != null) {
            throw new SupervisionRefused(Why.ALREADY_LISTENING, who.account() + " takes part in a talk already");
        }
        tellAll(asked);
        SupervisorLegs.Answer answer = tellPbx(asked, legs::ring);
        if (answer != SupervisorLegs.Answer.DONE) {
            over(asked.id());
            throw refusal(answer);
        }
        return of(who.account()).filter(now -> now.id().equals(asked.id())).orElseThrow(() -> {
            // Refused at once by the telephone, or taken for gone while the link to the PBX came back.
            legs.end(asked.id());
            return refusal(SupervisorLegs.Answer.UNREACHABLE);
        });
    }

    private Extension talking(CallId call, @Nullable Extension operator) {
        return room.all().stream()
                .filter(status -> call.equals(status.call()))
                .filter(status -> status.state() == OperatorState.TALKING || status.state() == OperatorState.HOLDING)
                .map(OperatorStatus::extension)
                .filter(extension -> operator == null || operator.equals(extension))
                .findFirst()
                .orElseThrow(() ->
                        new SupervisionRefused(Why.CALL_NOT_TALKING, "Nobody talks in call " + call.value() + " now"));
    }

    /**
     * Takes part in another way from now on, without ringing again.
     *
     * @throws SupervisionRefused when it is over, or cannot be changed now
     */
    public Supervision change(String account, String id, Mode mode) {
        Supervision now = own(account, id);
        if (now.mode() == mode) {
            return now;
        }
        Supervision wanted = now.in(mode, clock.now());
        SupervisorLegs.Answer answer = tellPbx(wanted, legs::change);
        if (answer != SupervisorLegs.Answer.DONE) {
            throw refusal(answer);
        }
        return changed(id, known -> turn(known, mode, wanted.since()))
                .orElseThrow(() -> refusal(SupervisorLegs.Answer.NO_LEG));
    }

    /** A mode that the PBX has been told already is not told again: the leg would be interrupted for a moment. */
    private SupervisorLegs.Answer tellPbx(Supervision wanted, Function<Supervision, SupervisorLegs.Answer> tell) {
        telling.lock();
        try {
            Mode mode = wanted.mode() == Mode.BARGE && holds(wanted) ? Mode.WHISPER : wanted.mode();
            if (told.get(wanted.id()) == mode) {
                return SupervisorLegs.Answer.DONE;
            }
            SupervisorLegs.Answer answer = tell.apply(wanted.in(mode, wanted.since()));
            if (answer == SupervisorLegs.Answer.DONE) {
                told.put(wanted.id(), mode);
            }
            return answer;
        } finally {
            telling.unlock();
        }
    }

    private boolean holds(Supervision one) {
        return room.find(one.operator())
                .filter(status -> status.state() == OperatorState.HOLDING)
                .isPresent();
    }

    /** The operator may hold the caller now, or have taken him back. */
    private void adaptSoon(Supervision one) {
        if (!holds.isShutdown()) {
            holds.execute(() -> of(one.account())
                    .filter(now -> now.id().equals(one.id()) && now.stage() == Stage.ON)
                    .ifPresent(now -> tellPbx(now, legs::change)));
        }
    }

    private void forget(String id) {
        telling.lock();
        try {
            told.remove(id);
        } finally {
            telling.unlock();
        }
    }

    private Supervision turn(Supervision known, Mode mode, Instant at) {
        Supervision turned = known.in(mode, at);
        if (known.stage() == Stage.ON) {
            keepEnd(known, at);
            keepBeginning(turned);
        }
        return turned;
    }

    /**
     * Hangs the supervisor's telephone up.
     *
     * @throws SupervisionRefused when it is over already, or the PBX does not answer
     */
    public void end(String account, String id) {
        Supervision now = own(account, id);
        SupervisorLegs.Answer answer = legs.end(now.id());
        if (answer == SupervisorLegs.Answer.PBX_AWAY) {
            throw refusal(answer);
        }
        over(id);
    }

    private Supervision own(String account, String id) {
        return of(account).filter(one -> one.id().equals(id)).orElseThrow(() -> refusal(SupervisorLegs.Answer.NO_LEG));
    }

    @Override
    public void answered(String id) {
        changed(id, known -> {
                    if (known.stage() == Stage.ON) {
                        return known;
                    }
                    Supervision on = known.at(Stage.ON, clock.now());
                    keepBeginning(on);
                    return on;
                })
                .ifPresent(this::adaptSoon);
    }

    @Override
    public void ended(String id) {
        over(id);
    }

    /** After a gap: what the PBX does not have is over, and what only the PBX has is ended, since nobody could account for it. */
    @Override
    public void only(Set<String> ids) {
        Collection<Supervision> known = List.copyOf(running.values());
        known.stream().map(Supervision::id).filter(id -> !ids.contains(id)).forEach(this::over);
        ids.stream()
                .filter(id -> known.stream().noneMatch(one -> one.id().equals(id)))
                .forEach(id -> Thread.ofVirtual().name("supervision-stray").start(() -> legs.end(id)));
    }

    private Optional<Supervision> changed(String id, UnaryOperator<Supervision> change) {
        return running.values().stream()
                .filter(one -> one.id().equals(id))
                .map(Supervision::account)
                .findFirst()
                .map(account -> running.computeIfPresent(
                        account, (_, known) -> known.id().equals(id) ? change.apply(known) : known))
                .filter(one -> one.id().equals(id))
                .map(this::tellAll);
    }

    private void over(String id) {
        running.values().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(known -> running.remove(known.account()))
                .ifPresent(last -> {
                    Instant now = clock.now();
                    if (last.stage() == Stage.ON) {
                        keepEnd(last, now);
                    }
                    tellAll(last.at(Stage.OVER, now));
                    if (!holds.isShutdown()) {
                        holds.execute(() -> forget(id));
                    }
                });
    }

    private Supervision tellAll(Supervision now) {
        listeners.forEach(listener -> listener.accept(now));
        return now;
    }

    private void keepBeginning(Supervision on) {
        keep(
                on,
                Access.Action.SUPERVISE,
                Map.of("mode", on.mode().code(), "telephone", on.telephone().code()));
    }

    private void keepEnd(Supervision last, Instant to) {
        keep(last, last.mode().done(), Map.of("from", last.since().toString(), "to", to.toString()));
    }

    private void keep(Supervision one, Access.Action action, Map<String, String> more) {
        Map<String, String> details = new HashMap<>(more);
        details.put("operator", one.operator().digits());
        details.put("supervision", one.id());
        log.keep(new Access(clock.now(), one.account(), action, one.call().value(), details));
    }

    private static SupervisionRefused refusal(SupervisorLegs.Answer answer) {
        return switch (answer) {
            case NOT_TALKING -> new SupervisionRefused(Why.CALL_NOT_TALKING, "That operator is not on the line now");
            case UNREACHABLE ->
                new SupervisionRefused(Why.TELEPHONE_UNREACHABLE, "The supervisor's telephone does not ring");
            case DONE, NO_LEG -> new SupervisionRefused(Why.NOT_FOUND, "This supervision is over");
            case PBX_AWAY -> new SupervisionRefused(Why.PBX_AWAY, "The PBX does not answer just now");
        };
    }

    /** Nobody goes on listening whom we cannot watch any more. */
    @Override
    public void close() {
        List.copyOf(running.values()).forEach(one -> {
            legs.end(one.id());
            over(one.id());
        });
        holds.shutdown();
    }
}
