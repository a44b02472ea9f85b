package org.openhotline.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openhotline.routing.TestHouse.ANNA;
import static org.openhotline.routing.TestHouse.BEN;
import static org.openhotline.routing.TestHouse.LINE;
import static org.openhotline.routing.TestHouse.offer;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openhotline.call.CallId;
import org.openhotline.call.OfferResult;
import org.openhotline.operator.OperatorLog.Known;
import org.openhotline.operator.OperatorState;
import org.openhotline.operator.OperatorStatus.Phone;
import org.openhotline.operator.StateNotSettable;
import org.openhotline.operator.Telephone;
import org.openhotline.operator.UnknownPauseReason;
import org.openhotline.settings.LineRules;

class OperatorStatesTest {

    private static final Duration WRAP_UP = Duration.ofSeconds(60);

    private final TestHouse house = new TestHouse();
    private final Router router = house.router;

    @Test
    void aPauseHasAReasonOutOfTheList() {
        house.ready(ANNA);
        var paused = router.setState(ANNA, OperatorState.PAUSED, "meal", "1001");
        assertThat(paused.reason()).isEqualTo("meal");
        assertThat(house.heard.lastChange().reason()).isEqualTo("meal");

        assertThatThrownBy(() -> router.setState(ANNA, OperatorState.PAUSED, "boredom", "1001"))
                .isInstanceOf(UnknownPauseReason.class);
        assertThatThrownBy(() -> router.setState(ANNA, OperatorState.READY, "meal", "1001"))
                .isInstanceOf(UnknownPauseReason.class);
        house.ready(ANNA);
        assertThat(router.room().find(ANNA).orElseThrow().status().reason()).isNull();
    }

    @Test
    void aPauseAskedForDuringACallKeepsItsReasonAndItsAuthor() {
        house.ready(ANNA);
        CallId call = house.talks(ANNA, "");
        router.setState(ANNA, OperatorState.PAUSED, "meal", "supervisor");
        house.hangsUp(call, ANNA);
        assertThat(house.heard.lastChange().reason()).isEqualTo("meal");
        assertThat(house.heard.lastChange().by()).isEqualTo("supervisor");
        assertThat(house.stateOf(ANNA)).isEqualTo(OperatorState.PAUSED);
    }

    @Test
    void leavingWhileCallersWaitIsOnRecord_D8() {
        house.ready(ANNA, BEN);
        house.talks(ANNA, "");
        house.talks(BEN, "");
        house.waits();
        house.waits();
        router.setState(ANNA, OperatorState.PAUSED, "break", "1001");
        router.phoneFree(ANNA);

        assertThat(house.heard.lastChange().waiting()).isEqualTo(2);
        assertThat(house.heard.lastChange().leavesCallersWaiting()).isTrue();
    }

    @Test
    void withoutAnOpenDeskThereIsNoWrapUp() {
        house.ready(ANNA);
        house.hangsUp(house.talks(ANNA, ""), ANNA);
        assertThat(house.stateOf(ANNA)).isEqualTo(OperatorState.READY);
    }

    @Test
    void wrapUpEndsWhenTheRecordIsComplete_B5() {
        house.ready(ANNA);
        router.deskOpen(ANNA, true);
        CallId call = house.talks(ANNA, "");
        CallId next = house.waits();
        house.hangsUp(call, ANNA);
        assertThat(house.stateOf(ANNA)).isEqualTo(OperatorState.WRAP_UP);
        assertThat(house.heard.decisions).isEmpty();

        router.recordComplete(ANNA, next);
        assertThat(house.stateOf(ANNA)).isEqualTo(OperatorState.WRAP_UP);
        router.recordComplete(ANNA, call);
        assertThat(house.heard.decisions).containsExactly(offer(next, ANNA));
    }

    @Test
    void aRecordThatIsCompleteBeforeTheCallEndsNeedsNoWrapUp() {
        house.ready(ANNA);
        router.deskOpen(ANNA, true);
        CallId call = house.talks(ANNA, "");
        router.recordComplete(ANNA, call);
        house.hangsUp(call, ANNA);
        assertThat(house.stateOf(ANNA)).isEqualTo(OperatorState.READY);
    }

    private @Nullable Instant wrapUpUntil() {
        return router.room().find(ANNA).orElseThrow().status().wrapUpUntil();
    }

    @Test
    void atTheLinesLimitTheOperatorIsReadyAgain() {
        house.ready(ANNA);
        router.deskOpen(ANNA, true);
        CallId call = house.talks(ANNA, "");
        CallId next = house.waits();
        house.hangsUp(call, ANNA);

        assertThat(wrapUpUntil()).isEqualTo(house.clock.now().plus(WRAP_UP));
        house.pass(WRAP_UP.minusMillis(1));
        assertThat(house.heard.decisions).isEmpty();
        house.pass(Duration.ofMillis(1));
        assertThat(house.heard.decisions).containsExactly(offer(next, ANNA));
        assertThat(wrapUpUntil()).isNull();
    }

    @Test
    void aPageThatLoadsAnewEndsNoWrapUpAndNobodyMayCutItShort() {
        house.ready(ANNA);
        router.deskOpen(ANNA, true);
        house.hangsUp(house.talks(ANNA, ""), ANNA);
        router.deskOpen(ANNA, false);
        assertThat(house.stateOf(ANNA)).isEqualTo(OperatorState.WRAP_UP);
        assertThatThrownBy(() -> house.ready(ANNA)).isInstanceOf(StateNotSettable.class);

        router.setState(ANNA, OperatorState.PAUSED, "meal", "1001");
        house.pass(WRAP_UP);
        assertThat(house.stateOf(ANNA)).isEqualTo(OperatorState.PAUSED);
    }

    @Test
    void aTalkWithAColleagueIsPartOfTheWrapUp() {
        house.ready(ANNA);
        router.deskOpen(ANNA, true);
        CallId call = house.talks(ANNA, "");
        house.hangsUp(call, ANNA);
        router.phoneBusy(ANNA, null);
        house.pass(Duration.ofSeconds(10));
        router.phoneFree(ANNA);
        assertThat(house.stateOf(ANNA)).isEqualTo(OperatorState.WRAP_UP);

        router.phoneBusy(ANNA, null);
        house.pass(WRAP_UP);
        router.phoneFree(ANNA);
        assertThat(house.stateOf(ANNA)).isEqualTo(OperatorState.READY);
    }

    @Test
    void afterARestartWhatWasKeptGoesOn() {
        var again = new TestHouse();
        again.router
                .room()
                .seat(new Known(
                        ANNA, "Anna", OperatorState.WRAP_UP, again.clock.now().minusSeconds(50), Telephone.PAGE, null));
        again.router
                .room()
                .seat(new Known(BEN, "Ben", OperatorState.PAUSED, again.clock.now(), Telephone.DESK, "meal"));

        assertThat(again.router.room().find(BEN).orElseThrow().status().reason())
                .isEqualTo("meal");
        assertThat(again.router.room().find(ANNA).orElseThrow().status().telephone())
                .isEqualTo(Telephone.PAGE);
        again.pass(Duration.ofSeconds(9));
        assertThat(again.stateOf(ANNA)).isEqualTo(OperatorState.WRAP_UP);
        again.pass(Duration.ofSeconds(1));
        assertThat(again.stateOf(ANNA)).isEqualTo(OperatorState.READY);
    }

    @Test
    void ofTwoTelephonesTheOneInUseCounts() {
        house.ready(ANNA);
        router.phone(ANNA, Telephone.DESK, Phone.UNREACHABLE);
        router.phone(ANNA, Telephone.PAGE, Phone.REGISTERED);
        CallId call = house.waits();

        router.useTelephone(ANNA, Telephone.PAGE, "1001");

        var offered = new Release.Offer(ANNA, Telephone.PAGE);
        assertThat(house.heard.decisions).containsExactly(new Decision(call, offered));
        assertThat(offered.endpoint()).isEqualTo("1001-web");
        assertThat(house.heard.changes).anySatisfy(change -> {
            assertThat(change.telephone()).isEqualTo(Telephone.PAGE);
            assertThat(change.from()).isEqualTo(change.to());
        });
    }

    @Test
    void whoMissedOnlyBecauseTheTelephoneWasAwayIsReadyWhenItIsBack() {
        house.ready(ANNA, BEN);
        router.phoneBusy(BEN, null);
        CallId call = house.caller();
        router.arrive(call, LINE, "", LineRules.OFFER_WHILE_GREETING);
        router.park(call, LINE, OfferResult.UNREACHABLE);
        router.phone(ANNA, Telephone.DESK, Phone.UNREACHABLE);
        assertThat(house.stateOf(ANNA)).isEqualTo(OperatorState.MISSED);

        router.phone(ANNA, Telephone.DESK, Phone.REGISTERED);
        assertThat(house.heard.decisions).containsExactly(offer(call, ANNA));
    }

    @Test
    void whenEverybodyMissedThereIsAnAlarmAndTheOneWhoMissedLongestAgoIsRung() {
        house.ready(ANNA, BEN);
        CallId first = house.caller();
        CallId second = house.caller();
        router.arrive(first, LINE, "", LineRules.OFFER_WHILE_GREETING);
        router.arrive(second, LINE, "", LineRules.OFFER_WHILE_GREETING);
        house.misses(first);
        assertThat(house.heard.alarms).isEmpty();
        assertThat(house.heard.decisions).isEmpty();

        house.pass(Duration.ofSeconds(1));
        house.misses(second);
        assertThat(house.heard.alarms).containsExactly(Alarm.EVERYBODY_MISSED);
        house.pass(Duration.ofSeconds(4));
        assertThat(house.heard.decisions).containsExactly(offer(first, ANNA));
        assertThat(house.heard.alarms).isEmpty(); // Anna is being rung

        house.pass(Duration.ofSeconds(15));
        house.misses(first);
        assertThat(house.heard.lastDecision()).isEqualTo(offer(first, BEN));
        router.left(first);
        router.left(second);
        router.setState(BEN, OperatorState.PAUSED, "meal", "1002");
        assertThat(house.heard.alarms).containsExactly(Alarm.EVERYBODY_MISSED);
        house.ready(ANNA);
        assertThat(house.heard.alarms).isEmpty();
    }

    @Test
    void whoIsPausedOrOutOfReachIsNotRungEvenWhenEverybodyElseMissed() {
        house.ready(ANNA, BEN);
        router.setState(BEN, OperatorState.PAUSED, "meal", "1002");
        CallId call = house.caller();
        router.arrive(call, LINE, "", LineRules.OFFER_WHILE_GREETING);
        router.phone(ANNA, Telephone.DESK, Phone.UNREACHABLE);
        house.misses(call);
        assertThat(house.heard.decisions).isEmpty();
    }
}
