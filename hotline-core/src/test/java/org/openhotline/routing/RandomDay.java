package org.openhotline.routing;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.call.OfferResult;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorLog.Known;
import org.openhotline.operator.OperatorState;
import org.openhotline.operator.OperatorStatus;
import org.openhotline.operator.OperatorStatus.Phone;
import org.openhotline.operator.StateNotSettable;
import org.openhotline.operator.Telephone;
import org.openhotline.settings.HouseSettings;

/**
 * One day of a house: rules, operators and callers out of a hat, {@value #CALLERS} callers within half an hour, so that they
 * crowd. After each thing that happens {@link Witness} looks whether what is promised holds.
 */
final class RandomDay {

    static final int CALLERS = 16;

    private static final Duration ARRIVALS = Duration.ofMinutes(30);
    private static final List<LineNumber> LINES = List.of(new LineNumber("100"), new LineNumber("200"));

    private HouseSettings inForce = HouseSettings.DEFAULTS;
    private final Random random;
    private final SettableClock clock = new SettableClock();
    private final Happenings happenings = new Happenings();
    private final Map<CallId, String> callers = new LinkedHashMap<>();
    private final Map<CallId, Boolean> served = new HashMap<>();
    private final List<Extension> operators;
    private final Router router;
    private final Witness witness;
    private final UnaryOperator<HouseSettings> distortion;
    private final boolean lies;

    /**
     * @param distortion what the router is given in place of the rules that the witness knows
     * @param eligibility how the router judges skills
     * @param lies whether the telephones' signals are sometimes false
     */
    RandomDay(
            long seed,
            UnaryOperator<HouseSettings> distortion,
            Function<HouseSettings, Eligibility> eligibility,
            boolean lies) {
        this.random = new Random(seed);
        this.distortion = distortion;
        this.lies = lies;
        this.operators = IntStream.range(0, 2 + random.nextInt(4))
                .mapToObj(i -> new Extension(Integer.toString(1001 + i)))
                .toList();
        this.witness = new Witness(clock, this::queueOf);
        this.router = new Router(
                clock,
                new Heard() {
                    @Override
                    public void decided(Decision decision) {
                        RandomDay.this.decided(decision);
                    }

                    @Override
                    public void seatChanged(OperatorStatus status) {
                        witness.seat(status);
                    }
                },
                eligibility);
    }

    /** Lives through the day and tells how its callers left; throws an AssertionError where a promise is broken. */
    Stream<String> pass() {
        operators.forEach(
                operator -> router.room().seat(Known.of(operator, "", OperatorState.SIGNED_OUT, clock.now())));
        newRules();
        steer(Steering.FULL);
        operators.forEach(operator -> set(operator, OperatorState.READY));
        for (int i = 0; i < CALLERS; i++) {
            var call = new CallId("day-" + i);
            after(upTo(ARRIVALS), () -> arrive(call));
        }
        for (int i = 0; i < CALLERS / 2; i++) {
            after(upTo(ARRIVALS), this::somethingElse);
        }
        while (happenings.any() || router.nextDue() != Agenda.NEVER) {
            step();
        }
        witness.assertEverybodyLeft(router);
        return witness.outcomes();
    }

    private void step() {
        long next = happenings.any() ? happenings.nextAt() : Agenda.NEVER;
        long due = router.nextDue();
        boolean tick = due <= next;
        clock.pass(Duration.ofNanos(Math.max(0, Math.min(due, next) - clock.steadyNanos())));
        if (tick) {
            router.tick();
        } else {
            happenings.doNext();
        }
        witness.look();
    }

    private void after(Duration time, Runnable what) {
        happenings.at(clock.steadyNanos() + time.toNanos(), what);
    }

    private Duration upTo(Duration longest) {
        return Duration.ofMillis(1 + random.nextLong(longest.toMillis()));
    }

    private void newRules() {
        HouseSettings rules = new RandomRules(random).settings(operators.size());
        if (!rules.check().isEmpty()) {
            throw new IllegalStateException("The hat holds flawed rules: " + rules.check());
        }
        inForce = rules;
        witness.rules(rules);
        router.apply(distortion.apply(rules));
    }

    private void arrive(CallId call) {
        LineNumber line = oneOf(LINES);
        callers.put(call, line.digits());
        witness.arrived(call, line);
        after(upTo(Duration.ofMinutes(10)), () -> losesPatience(call));
        String number = Integer.toString(random.nextInt(5));
        switch (router.arrive(call, line, number, inForce.line(line.digits()).policy())) {
            case Arrival.Offer offer -> ring(call, offer.operator());
            case Arrival.Wait _ -> after(upTo(Duration.ofSeconds(5)), () -> park(call, null));
            case Arrival.Closed _, Arrival.Full _, Arrival.NoOperator _, Arrival.FallBack _ -> leave(call, "told");
        }
    }

    private String queueOf(CallId call) {
        WaitingCall caller = router.find(call);
        return caller == null ? "" : caller.queue;
    }

    private boolean here(CallId call) {
        return !witness.hasLeft(call);
    }

    private void park(CallId call, @Nullable OfferResult lastOffer) {
        if (here(call)) {
            witness.waits(call);
            router.park(call, lineOf(call), lastOffer);
        }
    }

    private LineNumber lineOf(CallId call) {
        return new LineNumber(callers.getOrDefault(call, "100"));
    }

    private void losesPatience(CallId call) {
        if (here(call) && !served.containsKey(call)) {
            leave(call, "abandoned");
        }
    }

    private void leave(CallId call, String outcome) {
        witness.left(call, outcome);
        router.left(call);
    }

    private void decided(Decision decision) {
        CallId call = decision.call();
        switch (decision.release()) {
            case Release.Offer offer -> ring(call, offer.operator());
            case Release.Gone _ -> {}
            case Release.Overflow _, Release.MessageBox _, Release.TurnAway _, Release.FallBack _ -> {
                witness.released(call);
                after(Duration.ofMillis(10), () -> leaveIfHere(call));
            }
        }
    }

    private void leaveIfHere(CallId call) {
        if (here(call)) {
            leave(call, "told");
        }
    }

    private void ring(CallId call, Extension operator) {
        witness.rings(call, operator);
        int luck = random.nextInt(10);
        Duration rings = luck < 8 ? upTo(Duration.ofSeconds(10)) : Duration.ofSeconds(15);
        after(rings, () -> rung(call, operator, luck));
    }

    private void rung(CallId call, Extension operator, int luck) {
        if (!here(call) || !witness.ringsAt(call, operator)) {
            return;
        }
        if (luck < 8) {
            talk(call, operator);
        } else {
            witness.ringsNoMore(call, operator);
            park(call, luck == 8 ? OfferResult.MISSED : OfferResult.UNREACHABLE);
        }
    }

    private void talk(CallId call, Extension operator) {
        served.put(call, true);
        witness.talks(call, operator);
        router.phoneBusy(operator, call);
        if (lies && random.nextInt(4) == 0) {
            router.phoneFree(operator);
        }
        boolean breaksOff = random.nextInt(8) == 0;
        after(upTo(Duration.ofMinutes(4)), () -> talkEnds(call, operator, breaksOff));
    }

    private void talkEnds(CallId call, Extension operator, boolean breaksOff) {
        witness.talksNoMore(call, operator);
        if (breaksOff) {
            served.remove(call);
            after(upTo(Duration.ofMinutes(5)), () -> losesPatience(call));
            witness.breaksOff(call, operator);
            router.interrupted(call, operator);
            after(Duration.ofMillis(5), () -> comesBack(call, operator));
            return;
        }
        router.phoneFree(operator);
        leave(call, "served");
        after(upTo(Duration.ofSeconds(40)), () -> router.recordComplete(operator, call));
    }

    private void comesBack(CallId call, Extension operator) {
        if (here(call)) {
            witness.waits(call);
            router.parkInterrupted(call, lineOf(call), operator);
        }
    }

    private void somethingElse() {
        Extension operator = oneOf(operators);
        switch (random.nextInt(10)) {
            case 0 -> set(operator, OperatorState.PAUSED);
            case 1 -> set(operator, OperatorState.SIGNED_OUT);
            case 2, 3 -> set(operator, OperatorState.READY);
            case 4 -> phoneAway(operator);
            case 5 -> router.useTelephone(operator, oneOf(List.of(Telephone.values())), "somebody");
            case 6 -> router.deskOpen(operator, random.nextBoolean());
            case 7 -> newRules();
            case 8 -> sightIsLost();
            default -> supervisorMovesSomebody(operator);
        }
        if (random.nextInt(3) > 0) {
            after(upTo(Duration.ofMinutes(2)), () -> operators.forEach(one -> set(one, OperatorState.READY)));
        }
    }

    private void set(Extension operator, OperatorState state) {
        try {
            router.setState(operator, state, null, "somebody");
        } catch (StateNotSettable _) {
            // wrap-up is not cut short
        }
    }

    private void phoneAway(Extension operator) {
        Telephone telephone = oneOf(List.of(Telephone.values()));
        router.phone(operator, telephone, Phone.UNREACHABLE);
        after(upTo(Duration.ofMinutes(3)), () -> router.phone(operator, telephone, Phone.REGISTERED));
    }

    private void sightIsLost() {
        steer(random.nextBoolean() ? Steering.KEEPING : Steering.STOOD_DOWN);
        after(upTo(Duration.ofSeconds(20)), () -> steer(Steering.FULL));
    }

    private void steer(Steering to) {
        witness.steering(to);
        router.steer(to);
    }

    private void supervisorMovesSomebody(Extension operator) {
        witness.somebodyWaiting(random).ifPresent(call -> {
            witness.moved(call);
            boolean _ = random.nextBoolean() ? router.moveFirst(call) : router.prefer(call, operator);
        });
    }

    private <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
