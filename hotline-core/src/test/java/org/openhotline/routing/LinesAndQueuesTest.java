package org.openhotline.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhotline.routing.TestHouse.ANNA;
import static org.openhotline.routing.TestHouse.BEN;
import static org.openhotline.routing.TestHouse.LINE;
import static org.openhotline.routing.TestHouse.offer;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openhotline.call.CallId;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.OperatorState;
import org.openhotline.operator.Telephone;
import org.openhotline.routing.Release.Reason;
import org.openhotline.settings.LineRules;

class LinesAndQueuesTest {

    private static final LineNumber WATER = new LineNumber("200");
    private static final String SKILLED = """
            {"lines": [{"line": "200", "queue": "water"}],
             "queues": [{"name": "water", "skill": "pipes", "minimumLevel": 5,
                         "widening": [{"afterSeconds": 20, "minimumLevel": 2}, {"afterSeconds": 60, "minimumLevel": 0}]}],
             "operators": [{"extension": "1001", "skills": {"pipes": 7}}, {"extension": "1002", "skills": {"pipes": 2}}]}""";

    private final TestHouse house = new TestHouse();
    private final Router router = house.router;

    @Test
    void aCallerWaitsForTheSkillThatTheQueueAsksFor() {
        house.rules(SKILLED);
        house.ready(BEN);
        router.setState(ANNA, OperatorState.PAUSED, null, "1001");
        CallId call = house.waits("200");
        assertThat(house.heard.decisions).isEmpty();

        house.ready(ANNA);
        assertThat(house.heard.decisions).containsExactly(offer(call, ANNA));
    }

    @Test
    void whoHasWaitedLongerIsServedByLowerLevels() {
        house.rules(SKILLED);
        router.setState(ANNA, OperatorState.PAUSED, null, "1001");
        house.ready(BEN);
        CallId call = house.waits("200");

        house.pass(Duration.ofSeconds(20).minusMillis(1));
        assertThat(house.heard.decisions).isEmpty();
        house.pass(Duration.ofMillis(1));
        assertThat(house.heard.decisions).containsExactly(offer(call, BEN));
    }

    @Test
    void anOperatorWhoMayNotServeTheFirstServesTheNextWhomHeMay() {
        house.rules(SKILLED);
        house.ready(ANNA, BEN);
        house.talks(ANNA, "");
        CallId busy = house.talks(BEN, "");
        house.waits("200");
        CallId general = house.waits("100");
        house.hangsUp(busy, BEN);
        assertThat(house.heard.decisions).containsExactly(offer(general, BEN));
    }

    @Test
    void whereNobodySignedInHasTheSkillTheCallerIsTold() {
        house.rules(SKILLED.replace("}, {\"afterSeconds\": 60, \"minimumLevel\": 0}", "}")
                .replace("\"pipes\": 2", "\"pipes\": 1"));
        house.ready(BEN);
        assertThat(router.arrive(house.caller(), WATER, "", LineRules.OFFER_WHILE_GREETING))
                .isInstanceOf(Arrival.NoOperator.class);

        house.ready(ANNA);
        router.phoneBusy(ANNA, null);
        CallId call = house.waits("200");
        router.phoneFree(BEN);
        router.setState(ANNA, OperatorState.SIGNED_OUT, null, "1001");
        router.phoneFree(ANNA);
        router.tick();
        house.ready(BEN);
        assertThat(house.heard.decisions).containsExactly(new Decision(call, new Release.TurnAway(Reason.NO_OPERATOR)));
    }

    @Test
    void priorityIsServedFirstAndGrowsWithWaiting() {
        house.rules("""
                {"lines": [{"line": "200", "priority": 2}]}"""); // one point a minute
        house.ready(ANNA);
        CallId first = house.talks(ANNA, "");
        CallId plain = house.waits("100");
        house.pass(Duration.ofSeconds(119));
        CallId urgent = house.waits("200");
        house.pass(Duration.ofSeconds(2));
        CallId tooLate = house.waits("200");

        house.hangsUp(first, ANNA);
        assertThat(house.heard.lastDecision()).isEqualTo(offer(urgent, ANNA));
        house.hangsUp(urgent, ANNA);
        assertThat(house.heard.lastDecision()).isEqualTo(offer(plain, ANNA));
        house.hangsUp(plain, ANNA);
        assertThat(house.heard.lastDecision()).isEqualTo(offer(tooLate, ANNA));
    }

    @Test
    void queuesThatAgeDifferentlyAreComparedByWhatTheyHaveGrownTo() {
        house.rules("""
                {"lines": [{"line": "200", "queue": "fast"}, {"line": "100", "priority": 1}],
                 "queues": [{"name": "fast", "ageingSecondsPerPoint": 10}]}""");
        house.ready(ANNA);
        CallId first = house.talks(ANNA, "");
        CallId slow = house.waits("100");
        CallId fast = house.waits("200");
        house.pass(Duration.ofSeconds(11)); // 1 + 11/60 against 11/10
        house.hangsUp(first, ANNA);
        assertThat(house.heard.lastDecision()).isEqualTo(offer(slow, ANNA));

        CallId slower = house.waits("100");
        house.pass(Duration.ofSeconds(11));
        house.hangsUp(slow, ANNA);
        assertThat(house.heard.lastDecision()).isEqualTo(offer(fast, ANNA));
        assertThat(router.waiting()).extracting(caller -> caller.call).containsExactly(slower);
    }

    @Test
    void whoRingsAgainGoesToTheSameOperatorForAnHour() {
        house.ready(ANNA);
        CallId call = house.talks(ANNA, "85212345678");
        house.ready(BEN);
        house.hangsUp(call, ANNA); // Ben has been idle longer now

        house.pass(Duration.ofMinutes(60));
        assertThat(router.arrive(house.caller(), LINE, "85212345678", LineRules.OFFER_WHILE_GREETING))
                .isEqualTo(new Arrival.Offer(ANNA, Telephone.DESK));
    }

    @Test
    void afterTheHourOrWithoutANumberItIsTheOperatorInTurn() {
        house.ready(ANNA);
        CallId call = house.talks(ANNA, "85212345678");
        house.ready(BEN);
        house.hangsUp(call, ANNA);
        house.pass(Duration.ofMinutes(60).plusMillis(1));
        assertThat(router.arrive(house.caller(), LINE, "85212345678", LineRules.OFFER_WHILE_GREETING))
                .isEqualTo(new Arrival.Offer(BEN, Telephone.DESK));
    }

    @Test
    void aLineHoldsAsManyWaitingCallersAsItHasRoomFor() {
        house.rules("""
                {"lines": [{"line": "100", "longestQueue": 2}]}""");
        house.ready(ANNA);
        CallId talking = house.talks(ANNA, "");
        house.waits();
        CallId greeted = house.caller();
        router.arrive(greeted, LINE, "", LineRules.OFFER_WHILE_GREETING); // told to wait, and still hears the greeting
        assertThat(router.arrive(house.caller(), LINE, "", LineRules.OFFER_WHILE_GREETING))
                .isInstanceOf(Arrival.Full.class);

        router.left(greeted);
        house.waits();
        house.hangsUp(talking, ANNA);
        house.waits();
    }

    @Test
    void overTheLimitCallersGoToAnotherNumberAtOnce() {
        house.rules("""
                {"lines": [{"line": "100", "longestQueue": 1, "overflow": {"to": "number", "target": "2000"}}]}""");
        house.ready(ANNA);
        house.talks(ANNA, "");
        house.waits();
        CallId over = house.waits();
        assertThat(house.heard.decisions).containsExactly(new Decision(over, new Release.Overflow("2000")));
    }

    @Test
    void whoHasWaitedTooLongIsToldOrGoesOn() {
        house.rules("""
                {"lines": [{"line": "100", "longestWaitSeconds": 30},
                           {"line": "200", "longestWaitSeconds": 30, "overflow": {"to": "queue", "target": "spare"}}],
                 "queues": [{"name": "spare"}, {"name": "main", "skill": "main"}],
                 "operators": [{"extension": "1001", "skills": {"main": 5}}]}""");
        house.ready(ANNA);
        house.talks(ANNA, "");
        CallId turnedAway = house.waits("100");
        CallId movedOn = house.waits("200");
        house.pass(Duration.ofSeconds(30));
        assertThat(house.heard.decisions)
                .containsExactly(new Decision(turnedAway, new Release.TurnAway(Reason.WAITED_TOO_LONG)));

        house.pass(Duration.ofSeconds(60)); // limits count once
        assertThat(router.find(movedOn)).extracting(caller -> caller.queue).isEqualTo("spare");
    }

    @Test
    void anotherQueuesOperatorsServeWhoOverflows() {
        house.rules("""
                {"lines": [{"line": "200", "queue": "water", "longestWaitSeconds": 30,
                            "overflow": {"to": "queue", "target": "default"}}],
                 "queues": [{"name": "water", "skill": "pipes"}],
                 "operators": [{"extension": "1001", "skills": {"pipes": 5}}]}""");
        house.ready(ANNA);
        house.talks(ANNA, "");
        house.ready(BEN);
        CallId call = house.waits("200");
        house.pass(Duration.ofSeconds(30));
        assertThat(house.heard.decisions).containsExactly(offer(call, BEN));
    }

    @Test
    void theExpectedWaitComesFromRealFiguresAndIsEmptyBeforeThereAreAny() {
        house.ready(ANNA);
        for (int i = 0; i < 3; i++) {
            CallId call = house.talks(ANNA, "");
            house.pass(Duration.ofSeconds(90));
            house.hangsUp(call, ANNA);
        }
        house.ready(BEN);
        house.talks(ANNA, "");
        house.talks(BEN, "");
        house.waits();
        CallId second = house.waits();
        assertThat(router.placeOf(second)).isEqualTo(new Place(1, Duration.ofSeconds(90)));

        var empty = new TestHouse();
        empty.ready(ANNA);
        empty.talks(ANNA, "");
        assertThat(empty.router.placeOf(empty.waits())).isEqualTo(new Place(0, null));
    }

    @Test
    void aSupervisorMovesACallerFirst() {
        house.ready(ANNA);
        CallId talking = house.talks(ANNA, "");
        house.waits();
        CallId moved = house.waits();
        assertThat(router.moveFirst(moved)).isTrue();
        assertThat(router.moveFirst(talking)).isFalse();
        house.hangsUp(talking, ANNA);
        assertThat(house.heard.decisions).containsExactly(offer(moved, ANNA));
    }

    @Test
    void aSupervisorKeepsACallerForOneOperatorAsLongAsHeIsAtWork() {
        house.ready(ANNA, BEN);
        CallId annas = house.talks(ANNA, "");
        CallId bens = house.talks(BEN, "");
        CallId kept = house.waits();
        assertThat(router.prefer(kept, ANNA)).isTrue();
        house.hangsUp(bens, BEN);
        assertThat(house.heard.decisions).isEmpty();

        router.setState(ANNA, OperatorState.PAUSED, null, "1001");
        house.hangsUp(annas, ANNA);
        assertThat(house.heard.decisions).containsExactly(offer(kept, BEN));
        assertThat(router.prefer(house.waits(), ANNA)).isFalse();
    }

    @Test
    void aKeptPlaceOutlivesTheChannelAndComesToItsTurn() {
        house.ready(ANNA);
        CallId talking = house.talks(ANNA, "");
        CallId called = house.waits();
        assertThat(router.keepPlace(called)).isTrue();
        router.left(called);
        CallId behind = house.waits();
        assertThat(router.placeOf(behind)).isEqualTo(new Place(1, null));
        assertThat(router.waiting()).hasSize(1);

        house.hangsUp(talking, ANNA);
        assertThat(house.heard.turns).containsExactly(called);
        assertThat(house.heard.lastDecision()).isEqualTo(offer(behind, ANNA));
    }

    @Test
    void newRulesHoldAtOnceAndNobodyLosesHisPlace() {
        house.ready(ANNA, BEN);
        CallId first = house.talks(ANNA, "");
        house.talks(BEN, "");
        CallId general = house.waits("100");
        CallId water = house.waits("200");
        house.rules(SKILLED.replace("\"queue\": \"water\"", "\"queue\": \"water\", \"priority\": 1"));
        assertThat(house.heard.decisions).isEmpty();

        house.hangsUp(first, ANNA);
        assertThat(house.heard.lastDecision()).isEqualTo(offer(water, ANNA));
        house.hangsUp(water, ANNA);
        assertThat(house.heard.lastDecision()).isEqualTo(offer(general, ANNA));
    }

    @Test
    void greetingFirstNobodyIsRungWhileTheGreetingPlays() {
        house.rules("""
                {"lines": [{"line": "100", "policy": "greeting-first"}]}""");
        house.ready(ANNA);
        CallId call = house.caller();
        assertThat(router.arrive(call, LINE, "", LineRules.GREETING_FIRST)).isInstanceOf(Arrival.Wait.class);
        assertThat(house.heard.decisions).isEmpty();
        router.park(call, LINE, null);
        assertThat(house.heard.decisions).containsExactly(offer(call, ANNA));
    }

    @Test
    void theNextCallersPolicyTouchesNobodyWhoRangUnderTheOldOne() {
        house.rules("""
                {"lines": [{"line": "100", "policy": "greeting-first"}]}""");
        house.ready(ANNA);
        assertThat(router.arrive(house.caller(), LINE, "", LineRules.OFFER_WHILE_GREETING))
                .isInstanceOf(Arrival.Offer.class);
    }
}
