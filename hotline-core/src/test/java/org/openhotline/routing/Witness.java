package org.openhotline.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorState;
import org.openhotline.operator.OperatorStatus;
import org.openhotline.operator.OperatorStatus.Phone;
import org.openhotline.settings.HouseSettings;
import org.openhotline.settings.QueueRules;
import org.openhotline.settings.Skills;
import org.openhotline.settings.Widening;

/**
 * Keeps its own books of a day, from what callers and telephones did and not from what the router thinks, and says where a
 * promise is broken. It knows the rules as they are written, and judges skills, widening and ageing by itself.
 */
final class Witness {

    /** Rounding of priorities that have grown for hours. */
    private static final double A_HAIR = 1e-6;

    private final SettableClock clock;
    private final Function<CallId, String> queues;
    private final Map<CallId, Caller> callers = new HashMap<>();
    private final Map<Extension, OperatorStatus> seats = new HashMap<>();
    private final Map<Extension, OperatorState> before = new HashMap<>();
    private final Map<Extension, CallId> busy = new HashMap<>();
    /** Operators who are held for a caller whose call broke off. */
    private final Map<Extension, CallId> held = new HashMap<>();

    private HouseSettings rules = HouseSettings.DEFAULTS;
    private Steering steering = Steering.KEEPING;

    private static final class Caller {
        final CallId call;
        final LineNumber line;
        final long since;
        boolean waits;
        /** Somebody decided by hand, or a call broke off: order and skills are no longer the rules' alone. */
        boolean special;

        @Nullable
        String outcome;

        Caller(CallId call, LineNumber line, long since) {
            this.call = call;
            this.line = line;
            this.since = since;
        }
    }

    /** @param queues tells the queue in which a caller stands, which may have changed by overflow; all else is judged here */
    Witness(SettableClock clock, Function<CallId, String> queues) {
        this.clock = clock;
        this.queues = queues;
    }

    void rules(HouseSettings now) {
        rules = now;
    }

    void steering(Steering now) {
        steering = now;
    }

    void seat(OperatorStatus status) {
        OperatorStatus last = seats.put(status.extension(), status);
        if (last != null && last.state() != status.state()) {
            before.put(status.extension(), last.state());
        }
    }

    void arrived(CallId call, LineNumber line) {
        callers.put(call, new Caller(call, line, clock.steadyNanos()));
    }

    private Caller caller(CallId call) {
        Caller caller = callers.get(call);
        assertThat(caller).as("%s is known", call).isNotNull();
        return Objects.requireNonNull(caller);
    }

    void waits(CallId call) {
        held.values().remove(call);
        caller(call).waits = true;
    }

    void released(CallId call) {
        caller(call).waits = false;
    }

    void moved(CallId call) {
        caller(call).special = true;
    }

    boolean hasLeft(CallId call) {
        return caller(call).outcome != null;
    }

    void left(CallId call, String outcome) {
        Caller caller = caller(call);
        assertThat(caller.outcome).as("outcome of %s", call).isNull();
        caller.outcome = outcome;
        caller.waits = false;
        busy.values().remove(call);
        held.values().remove(call);
    }

    /** The caller is offered to the operator: is that one free for him, and is it his turn? */
    void rings(CallId call, Extension operator) {
        assertThat(busy)
                .as("operator %s gets %s and has a call", operator, call)
                .doesNotContainKey(operator);
        assertThat(busy).as("%s rings twice", call).doesNotContainValue(call);
        Caller offered = caller(call);
        assertThat(offered.outcome).as("%s has left and is offered", call).isNull();
        if (!offered.special) {
            assertThat(mayServe(operator, offered))
                    .as("%s may serve %s", operator, call)
                    .isTrue();
        }
        // Who missed is rung for those alone whom nobody else can serve, so not in the order of all.
        if (!offered.special && before.get(operator) == OperatorState.READY) {
            callers.values().stream()
                    .filter(other -> other.waits && !other.special && !other.equals(offered))
                    .filter(other -> mayServe(operator, other))
                    .forEach(other -> assertThat(priority(other))
                            .as("priority of one who waits on while %s is served", call)
                            .isLessThanOrEqualTo(priority(offered) + A_HAIR));
        }
        offered.waits = false;
        busy.put(operator, call);
        held.remove(operator);
    }

    boolean ringsAt(CallId call, Extension operator) {
        return call.equals(busy.get(operator));
    }

    void ringsNoMore(CallId call, Extension operator) {
        busy.remove(operator, call);
    }

    void talks(CallId call, Extension operator) {
        assertThat(busy).containsEntry(operator, call);
    }

    void talksNoMore(CallId call, Extension operator) {
        assertThat(busy).as("who talked").containsEntry(operator, call);
        busy.remove(operator);
    }

    void breaksOff(CallId call, Extension operator) {
        caller(call).special = true;
        held.put(operator, call);
    }

    Optional<CallId> somebodyWaiting(Random random) {
        List<CallId> waiting = callers.entrySet().stream()
                .filter(entry -> entry.getValue().waits)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(CallId::value))
                .toList();
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.get(random.nextInt(waiting.size())));
    }

    /** No caller waits while an eligible operator is ready. */
    void look() {
        if (steering != Steering.FULL) {
            return;
        }
        for (Map.Entry<CallId, Caller> entry : callers.entrySet()) {
            Caller caller = entry.getValue();
            if (caller.waits && !caller.special) {
                seats.values().stream()
                        .filter(this::isReady)
                        .forEach(seat -> assertThat(mayServe(seat.extension(), caller))
                                .as("%s waits while %s is ready and eligible", entry.getKey(), seat.extension())
                                .isFalse());
            }
        }
    }

    /** How callers left. */
    Stream<String> outcomes() {
        return callers.values().stream().flatMap(caller -> Stream.ofNullable(caller.outcome));
    }

    private boolean isReady(OperatorStatus seat) {
        return seat.state() == OperatorState.READY
                && seat.phone() != Phone.UNREACHABLE
                && !busy.containsKey(seat.extension())
                && !held.containsKey(seat.extension());
    }

    /** Everybody has an outcome, and nobody is left in any book. */
    void assertEverybodyLeft(Router router) {
        Set<CallId> unresolved = new HashSet<>();
        callers.forEach((call, caller) -> {
            if (caller.outcome == null) {
                unresolved.add(call);
            }
        });
        assertThat(unresolved).as("callers without an outcome").isEmpty();
        assertThat(router.waiting()).as("left in line").isEmpty();
        assertThat(router.queues().size()).as("left in queues").isZero();
        assertThat(seats.values()).noneMatch(seat -> seat.state().onCall());
    }

    private boolean mayServe(Extension operator, Caller caller) {
        QueueRules queue = rules.queue(queueOf(caller));
        if (queue.skill() == null) {
            return true;
        }
        long waited = clock.steadyNanos() - caller.since;
        int asked = queue.minimumLevel();
        for (Widening step : queue.widening()) {
            if (Duration.ofSeconds(step.afterSeconds()).toNanos() <= waited) {
                asked = step.minimumLevel();
            }
        }
        return levelOf(operator, queue.skill()) >= asked;
    }

    private int levelOf(Extension operator, String skill) {
        return rules.operators().stream()
                .filter(skills -> skills.extension().equals(operator.digits()))
                .map(Skills::skills)
                .map(levels -> levels.getOrDefault(skill, 0))
                .findFirst()
                .orElse(0);
    }

    private String queueOf(Caller caller) {
        return queues.apply(caller.call);
    }

    private double priority(Caller caller) {
        double waited = clock.steadyNanos() - caller.since;
        double point = Duration.ofSeconds(rules.queue(queueOf(caller)).ageingSecondsPerPoint())
                .toNanos();
        return rules.line(caller.line.digits()).priority() + waited / point;
    }
}
