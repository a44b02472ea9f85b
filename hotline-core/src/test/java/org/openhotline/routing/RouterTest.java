package org.openhotline.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.openhotline.operator.UnknownOperator;
import org.openhotline.settings.LineRules;

class RouterTest {

    private static final LineNumber LINE = new LineNumber("100");
    private static final Extension ANNA = new Extension("1001");
    private static final Extension BEN = new Extension("1002");
    private static final CallId FIRST = new CallId("pbx1-1.1");
    private static final CallId SECOND = new CallId("pbx1-1.2");
    private static final CallId THIRD = new CallId("pbx1-1.3");

    private final SettableClock clock = new SettableClock();
    private final Heard told = new Heard();
    private final Router router = new Router(clock, told);

    @BeforeEach
    void anOpenHouse() {
        router.room().seat(Known.of(ANNA, "Anna", OperatorState.SIGNED_OUT, clock.now()));
        router.room().seat(Known.of(BEN, "Ben", OperatorState.SIGNED_OUT, clock.now()));
        router.steer(Steering.FULL);
    }

    private void ready(Extension... operators) {
        for (Extension operator : operators) {
            router.setState(operator, OperatorState.READY, null, "test");
        }
    }

    private void arriveAndWait(CallId call) {
        assertThat(router.arrive(call, LINE, "", LineRules.OFFER_WHILE_GREETING))
                .isInstanceOf(Arrival.Wait.class);
        router.park(call, LINE, null);
    }

    private OperatorState stateOf(Extension operator) {
        return router.room().find(operator).orElseThrow().state();
    }

    @Test
    void aCallerWhoFindsAFreeOperatorIsOfferedOnArrival() {
        ready(ANNA);

        assertThat(router.arrive(FIRST, LINE, "", LineRules.OFFER_WHILE_GREETING))
                .isEqualTo(new Arrival.Offer(ANNA, Telephone.DESK));
        assertThat(stateOf(ANNA)).isEqualTo(OperatorState.OFFERED);
    }

    @Test
    void theOperatorWhoHasBeenIdleLongestIsRungFirst() {
        ready(BEN);
        clock.pass(Duration.ofSeconds(1));
        ready(ANNA);

        assertThat(router.arrive(FIRST, LINE, "", LineRules.OFFER_WHILE_GREETING))
                .isEqualTo(new Arrival.Offer(BEN, Telephone.DESK));
    }

    @Test
    void theCallerWhoHasWaitedLongestIsServedFirst() {
        ready(ANNA);
        router.arrive(FIRST, LINE, "", LineRules.OFFER_WHILE_GREETING);
        router.phoneBusy(ANNA, FIRST);
        arriveAndWait(SECOND);
        arriveAndWait(THIRD);

        router.phoneFree(ANNA);

        assertThat(told.decisions).containsExactly(new Decision(SECOND, new Release.Offer(ANNA, Telephone.DESK)));
    }

    @Test
    void anOfferThatIsMissedIsTheOperatorsAndTheCallerKeepsHisPlace() {
        ready(ANNA, BEN);
        router.phoneBusy(BEN, null);
        router.arrive(FIRST, LINE, "", LineRules.OFFER_WHILE_GREETING);
        arriveAndWait(SECOND);

        router.park(FIRST, LINE, OfferResult.MISSED);
        router.phoneFree(BEN);

        assertThat(stateOf(ANNA)).isEqualTo(OperatorState.MISSED);
        assertThat(told.decisions).containsExactly(new Decision(FIRST, new Release.Offer(BEN, Telephone.DESK)));
    }

    @Test
    void whoMissedIsOfferedNothingUntilReadyAgain() {
        ready(ANNA, BEN);
        router.phoneBusy(BEN, null);
        router.arrive(FIRST, LINE, "", LineRules.OFFER_WHILE_GREETING);
        router.park(FIRST, LINE, OfferResult.MISSED);
        assertThat(told.decisions).isEmpty();

        ready(ANNA);

        assertThat(told.decisions).containsExactly(new Decision(FIRST, new Release.Offer(ANNA, Telephone.DESK)));
    }

    @Test
    void aCallerWhoLeavesWhileOfferedCostsTheOperatorNothing() {
        ready(ANNA);
        router.arrive(FIRST, LINE, "", LineRules.OFFER_WHILE_GREETING);

        router.left(FIRST);

        assertThat(stateOf(ANNA)).isEqualTo(OperatorState.READY);
    }

    @Test
    void aCallerWhoLeavesTheLineIsReleasedAndTakesNoOperator() {
        ready(ANNA);
        router.arrive(FIRST, LINE, "", LineRules.OFFER_WHILE_GREETING);
        arriveAndWait(SECOND);

        router.left(SECOND);
        router.offerEnded(FIRST, ANNA, OfferResult.WITHDRAWN);

        assertThat(told.decisions).containsExactly(new Decision(SECOND, new Release.Gone()));
        assertThat(stateOf(ANNA)).isEqualTo(OperatorState.READY);
    }

    @Test
    void aPauseAskedForDuringTheCallBeginsAfterIt() {
        ready(ANNA);
        router.arrive(FIRST, LINE, "", LineRules.OFFER_WHILE_GREETING);
        router.phoneBusy(ANNA, FIRST);

        OperatorStatus status = router.setState(ANNA, OperatorState.PAUSED, null, "1001");
        assertThat(status.state()).isEqualTo(OperatorState.TALKING);
        assertThat(status.next()).isEqualTo(OperatorState.PAUSED);
        router.phoneFree(ANNA);

        assertThat(stateOf(ANNA)).isEqualTo(OperatorState.PAUSED);
    }

    @Test
    void aPausedOperatorWhomAColleagueRingsIsPausedAgainAfterwards() {
        router.setState(ANNA, OperatorState.PAUSED, null, "1001");

        router.phoneBusy(ANNA, null);
        assertThat(stateOf(ANNA)).isEqualTo(OperatorState.TALKING);
        router.phoneFree(ANNA);

        assertThat(stateOf(ANNA)).isEqualTo(OperatorState.PAUSED);
    }

    @Test
    void aTelephoneOutOfReachIsOfferedNothingAndIsServedAtOnceWhenBack() {
        ready(ANNA);
        router.phone(ANNA, Telephone.DESK, Phone.UNREACHABLE);
        arriveAndWait(FIRST);

        router.phone(ANNA, Telephone.DESK, Phone.REGISTERED);

        assertThat(told.decisions).containsExactly(new Decision(FIRST, new Release.Offer(ANNA, Telephone.DESK)));
    }

    @Test
    void withNobodySignedInTheCallerIsTold() {
        assertThat(router.arrive(FIRST, LINE, "", LineRules.OFFER_WHILE_GREETING))
                .isInstanceOf(Arrival.NoOperator.class);
    }

    @Test
    void whenTheLastOperatorSignsOutWaitingCallersAreToldInsteadOfWaitingForEver() {
        router.setState(ANNA, OperatorState.PAUSED, null, "1001");
        arriveAndWait(FIRST);

        router.setState(ANNA, OperatorState.SIGNED_OUT, null, "1001");

        assertThat(told.decisions)
                .containsExactly(new Decision(FIRST, new Release.TurnAway(Release.Reason.NO_OPERATOR)));
    }

    @Test
    void aClosedLineSaysSoAndAnOpenedOneServes() {
        ready(ANNA);
        router.close(LINE, true);
        assertThat(router.arrive(FIRST, LINE, "", LineRules.OFFER_WHILE_GREETING))
                .isInstanceOf(Arrival.Closed.class);

        router.close(LINE, false);
        assertThat(router.arrive(SECOND, LINE, "", LineRules.OFFER_WHILE_GREETING))
                .isEqualTo(new Arrival.Offer(ANNA, Telephone.DESK));
    }

    @Test
    void withoutSightOfThePbxCallersAreKeptAndThenLeftToItsFallbackQueue() {
        ready(ANNA);
        router.steer(Steering.KEEPING);
        arriveAndWait(FIRST);
        assertThat(told.decisions).isEmpty();

        router.steer(Steering.STOOD_DOWN);

        assertThat(told.decisions).containsExactly(new Decision(FIRST, new Release.FallBack()));
        assertThat(router.arrive(SECOND, LINE, "", LineRules.OFFER_WHILE_GREETING))
                .isInstanceOf(Arrival.FallBack.class);
    }

    @Test
    void onlyWhatAPersonMayChooseCanBeSet() {
        assertThatThrownBy(() -> router.setState(ANNA, OperatorState.TALKING, null, "x"))
                .isInstanceOf(StateNotSettable.class);
        assertThatThrownBy(() -> router.setState(new Extension("4711"), OperatorState.READY, null, "x"))
                .isInstanceOf(UnknownOperator.class);
    }

    @Test
    void callersWhomThePbxNoLongerCarriesAreForgotten() {
        ready(ANNA);
        router.arrive(FIRST, LINE, "", LineRules.OFFER_WHILE_GREETING);
        arriveAndWait(SECOND);

        router.callsOnly(Set.of(FIRST));

        assertThat(router.waiting()).isEmpty();
        assertThat(stateOf(ANNA)).isEqualTo(OperatorState.OFFERED);
    }

    /** A year of random events: nobody waits while somebody is free, nobody is offered twice, nobody is lost. */
    @Test
    void noCallerEverWaitsWhileAnOperatorIsFree() {
        var random = new Random(42);
        var alive = new HashSet<CallId>();
        ready(ANNA, BEN);
        for (int step = 0; step < 20_000; step++) {
            randomStep(random, step, alive);
            boolean someoneFree = router.room().present().anybodyFree();
            assertThat(someoneFree && !router.waiting().isEmpty())
                    .as("step %d", step)
                    .isFalse();
            Map<CallId, Integer> held = new HashMap<>();
            router.room().seats().stream()
                    .filter(seat -> seat.call != null)
                    .forEach(seat -> held.merge(seat.call, 1, Integer::sum));
            assertThat(held.values()).allMatch(count -> count == 1);
        }
    }

    private void randomStep(Random random, int step, Set<CallId> alive) {
        Extension operator = random.nextBoolean() ? ANNA : BEN;
        switch (random.nextInt(6)) {
            case 0, 1 -> {
                var call = new CallId("pbx1-9." + step);
                alive.add(call);
                if (router.arrive(call, LINE, "", LineRules.OFFER_WHILE_GREETING) instanceof Arrival.Wait) {
                    router.park(call, LINE, null);
                }
            }
            case 2 ->
                router.room().find(operator).ifPresent(seat -> {
                    if (seat.state() == OperatorState.OFFERED && seat.call != null) {
                        router.phoneBusy(operator, seat.call);
                    }
                });
            case 3 -> router.phoneFree(operator);
            case 4 ->
                router.room().find(operator).ifPresent(seat -> {
                    if (seat.state() == OperatorState.OFFERED && seat.call != null) {
                        router.park(seat.call, LINE, OfferResult.MISSED);
                    }
                });
            default -> {
                router.setState(operator, OperatorState.READY, null, "test");
                alive.stream().findAny().ifPresent(call -> {
                    alive.remove(call);
                    boolean talking = router.room().seats().stream()
                            .anyMatch(seat -> call.equals(seat.call) && seat.state() == OperatorState.TALKING);
                    if (!talking) {
                        router.left(call);
                    }
                });
            }
        }
    }
}
