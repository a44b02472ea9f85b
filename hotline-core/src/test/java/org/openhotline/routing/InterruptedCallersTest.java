package org.openhotline.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhotline.routing.TestHouse.ANNA;
import static org.openhotline.routing.TestHouse.BEN;
import static org.openhotline.routing.TestHouse.LINE;
import static org.openhotline.routing.TestHouse.offer;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhotline.call.CallId;
import org.openhotline.operator.OperatorState;
import org.openhotline.operator.OperatorStatus.Phone;
import org.openhotline.operator.Telephone;

class InterruptedCallersTest {

    private final TestHouse house = new TestHouse();
    private final Router router = house.router;
    private CallId call = house.caller();

    @BeforeEach
    void annaTalksWithAnOpenDesk() {
        house.ready(ANNA);
        router.deskOpen(ANNA, true);
        call = house.talks(ANNA, "");
    }

    @Test
    void theCallerGoesBackToTheSameOperatorWithoutWrapUpAndBeforeAllOthers() {
        house.waits();
        router.interrupted(call, ANNA);
        assertThat(house.stateOf(ANNA)).isEqualTo(OperatorState.READY);
        assertThat(house.heard.decisions).isEmpty();

        router.parkInterrupted(call, LINE, ANNA);
        assertThat(house.heard.decisions).containsExactly(offer(call, ANNA));
    }

    @Test
    void evenWhereTheEndOfTheLegWasToldFirst() {
        router.phoneFree(ANNA);
        assertThat(house.stateOf(ANNA)).isEqualTo(OperatorState.WRAP_UP);

        router.parkInterrupted(call, LINE, ANNA);
        assertThat(house.heard.decisions).containsExactly(offer(call, ANNA));
    }

    @Test
    void aPageThatLoadsAnewIsWaitedForAndThenRung() {
        router.phone(ANNA, Telephone.DESK, Phone.UNREACHABLE);
        router.interrupted(call, ANNA);
        router.parkInterrupted(call, LINE, ANNA);
        house.ready(BEN);
        assertThat(house.heard.decisions).isEmpty();

        house.pass(Duration.ofSeconds(5));
        router.phone(ANNA, Telephone.DESK, Phone.REGISTERED);
        assertThat(house.heard.decisions).containsExactly(offer(call, ANNA));
    }

    @Test
    void aTelephoneThatStaysAwayIsWaitedForThirtySecondsAndThenAnybodyServes() {
        router.phone(ANNA, Telephone.DESK, Phone.UNREACHABLE);
        router.interrupted(call, ANNA);
        router.parkInterrupted(call, LINE, ANNA);
        house.ready(BEN);

        house.pass(Duration.ofSeconds(30).minusMillis(1));
        assertThat(house.heard.decisions).isEmpty();
        house.pass(Duration.ofMillis(1));
        assertThat(house.heard.decisions).containsExactly(offer(call, BEN));
    }

    @Test
    void anOperatorWhoIsBackButBusyIsWaitedForFifteenSeconds() {
        router.interrupted(call, ANNA);
        router.phoneBusy(ANNA, null);
        router.parkInterrupted(call, LINE, ANNA);
        house.ready(BEN);

        house.pass(Duration.ofSeconds(15).minusMillis(1));
        assertThat(house.heard.decisions).isEmpty();
        house.pass(Duration.ofMillis(1));
        assertThat(house.heard.decisions).containsExactly(offer(call, BEN));
    }

    @Test
    void anOperatorWhoGoesIsNotWaitedFor() {
        router.interrupted(call, ANNA);
        router.parkInterrupted(call, LINE, ANNA);
        house.ready(BEN);
        house.misses(call);
        assertThat(house.heard.lastDecision()).isEqualTo(offer(call, BEN));
    }

    @Test
    void anOperatorIsHeldNoLongerThanThirtySecondsForACallerWhoDoesNotComeBack() {
        CallId other = house.waits();
        router.interrupted(call, ANNA);
        house.pass(Duration.ofSeconds(29));
        assertThat(house.heard.decisions).isEmpty();
        house.pass(Duration.ofSeconds(1));
        assertThat(house.heard.decisions).containsExactly(offer(other, ANNA));
    }

    @Test
    void aCallerWhoHangsUpMeanwhileFreesHisOperator() {
        CallId other = house.waits();
        router.interrupted(call, ANNA);
        router.left(call);
        assertThat(house.heard.decisions).containsExactly(offer(other, ANNA));
    }
}
