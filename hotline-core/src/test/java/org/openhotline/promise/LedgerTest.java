package org.openhotline.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openhotline.promise.TestLedger.ANNA;
import static org.openhotline.promise.TestLedger.BEN;
import static org.openhotline.promise.TestLedger.NOON;
import static org.openhotline.promise.TestLedger.NUMBER;
import static org.openhotline.promise.TestLedger.wanted;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhotline.call.CallId;
import org.openhotline.promise.AnsweredCalls.Talk;
import org.openhotline.promise.Attempt.Result;
import org.openhotline.promise.Ending.How;

/** What was promised stays promised until it can be shown how it ended (C9). */
class LedgerTest {
    private static final CallId LATER = new CallId("pbx1-9");

    private final TestLedger house = new TestLedger();

    @Test
    void byTheClockItWarnsHandsOverAndRisesEachOnce() {
        PromiseId id = house.make(120);
        for (int minute = 0; minute <= 200; minute++) {
            house.minutes(minute);
            house.restart();
        }
        assertThat(house.story()).containsExactly("Made", "Warned", "HandedOver", "Rose", "Rose");
        assertThat(house.changes.stream().map(PromiseChange::at))
                .containsExactly(NOON, at(105), at(115), at(120), at(150));
        assertThat(house.promise(id).owner()).isEqualTo(BEN);
        assertThat(house.promise(id).raisedTo()).isEqualTo(Raised.MANAGER);
    }

    @Test
    void aClockThatIsSetLosesNothingAndRepeatsNothing() {
        house.make(120);
        house.minutes(60);
        house.minutes(130);
        house.minutes(70);
        house.minutes(125);
        assertThat(house.story()).containsExactly("Made", "Warned", "HandedOver", "Rose");
        house.minutes(200);
        assertThat(house.story()).containsExactly("Made", "Warned", "HandedOver", "Rose", "Rose");
    }

    @Test
    void withNobodyFitItRisesToTheSupervisorBeforeItBreaks() {
        PromiseId id = house.make(120);
        house.atWork.clear();
        house.minutes(116);
        assertThat(house.promise(id).raisedTo()).isEqualTo(Raised.SUPERVISOR);
        assertThat(house.promise(id).owner()).isEqualTo(ANNA);
    }

    @Test
    void aShortPromiseIsItsOwnersForThreeQuartersOfItsTime() {
        house.make(8);
        house.minutes(3);
        assertThat(house.story()).containsExactly("Made");
        house.minutes(4);
        assertThat(house.story()).containsExactly("Made", "Warned");
        house.minutes(6);
        assertThat(house.story()).containsExactly("Made", "Warned", "HandedOver");
    }

    @Test
    void onlyAnAnsweredCallKeepsIt() {
        PromiseId id = house.make(120);
        assertThat(house.attempt(id, "c1", 10, Result.ANSWERED, 9).open()).isTrue();
        assertThat(house.attempt(id, "c2", 20, Result.BUSY, 0).open()).isTrue();
        Promise kept = house.attempt(id, "c3", 30, Result.ANSWERED, 10);
        assertThat(kept.ending()).isEqualTo(new Ending(How.KEPT, at(30), "1001", "", new CallId("c3")));
        assertThat(kept.attempts()).hasSize(3);
    }

    @Test
    void anAnswerAfterTheTimeIsLateAndAnAnswerOfAnotherNumberIsNone() {
        PromiseId id = house.make(120);
        house.now = at(10);
        Attempt elsewhere =
                new Attempt(LATER, "13900139000", house.now, "1001", Result.ANSWERED, Duration.ofMinutes(3));
        assertThat(house.ledger.attempt(id, elsewhere).promise().open()).isTrue();
        house.attempt(id, "c2", 121, Result.ANSWERED, 60);
        assertThat(house.ending(id).how()).isEqualTo(How.LATE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Result.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ANSWERED"})
    void nobodyCouldBeReachedOnlyAfterThePolicysAttempts(Result result) {
        PromiseId id = house.make(600);
        house.attempt(id, "c1", 0, result, 0);
        house.attempt(id, "too soon", 29, result, 0);
        house.attempt(id, "c2", 30, result, 0);
        assertThat(house.promise(id).open()).isTrue();
        assertThat(house.promise(id).nextAttemptAt()).isEqualTo(at(60));
        assertThat(house.attempt(id, "c3", 60, result, 0).open()).isFalse();
        assertThat(house.ending(id).how()).isEqualTo(How.COULD_NOT_REACH);
    }

    @Test
    void attemptsAtNightDoNotCountAndTheNextIsInTheMorning() {
        PromiseId id = house.make(3000);
        house.attempt(id, "c1", 8 * 60 + 50, Result.NO_ANSWER, 0);
        assertThat(house.promise(id).nextAttemptAt()).isEqualTo(at(21 * 60));
        house.attempt(id, "c2", 10 * 60, Result.NO_ANSWER, 0);
        house.attempt(id, "c3", 12 * 60, Result.NO_ANSWER, 0);
        assertThat(house.promise(id).open()).isTrue();
    }

    @Test
    void theSameCallToldTwiceIsOneAttempt() {
        PromiseId id = house.make(600);
        house.attempt(id, "c1", 0, Result.BUSY, 0);
        house.restart();
        house.attempt(id, "c1", 40, Result.BUSY, 0);
        assertThat(house.promise(id).attempts()).hasSize(1);
    }

    @Test
    void aCallerWhoRingsByHimselfKeepsItOnlyByConfirmationOfARealTalk() {
        PromiseId id = house.make(120);
        house.talks.put(LATER, new Talk(NUMBER, at(50), Duration.ofSeconds(40)));
        house.minutes(52);
        assertThat(house.promise(id).open()).isTrue();
        house.ledger.confirmIncoming(id, LATER, "anna");
        assertThat(house.ending(id)).isEqualTo(new Ending(How.KEPT, at(50), "anna", "", LATER));
    }

    @ParameterizedTest
    @CsvSource({
        "13900139000, 50, 40, ANOTHER_NUMBER",
        "13800138000, -1, 40, BEFORE_THE_PROMISE",
        "13800138000, 50, 9, TOO_SHORT"
    })
    void aCallThatShowsNothingConfirmsNothing(String number, int minute, int seconds, NotProved.Why why) {
        PromiseId id = house.make(120);
        house.talks.put(LATER, new Talk(number, at(minute), Duration.ofSeconds(seconds)));
        assertThatExceptionOfType(NotProved.class)
                .isThrownBy(() -> house.ledger.confirmIncoming(id, LATER, "anna"))
                .matches(no -> no.why() == why);
        assertThatExceptionOfType(NotProved.class)
                .isThrownBy(() -> house.ledger.confirmIncoming(id, new CallId("none"), "anna"))
                .matches(no -> no.why() == NotProved.Why.NOBODY_TALKED);
        assertThat(house.promise(id).open()).isTrue();
    }

    @Test
    void whatIsPromisedToTheSameNumberJoinsTheEarliestAndTheEarliestTimeHolds() {
        PromiseId first = house.make(120);
        Promise joined = house.ledger.make(wanted("b", NUMBER, 60)).promise();
        assertThat(joined.id()).isEqualTo(first);
        assertThat(joined.due()).isEqualTo(at(60));
        assertThat(joined.parts()).hasSize(2);
        assertThat(house.ledger.make(wanted("b", NUMBER, 60)).promise().parts()).hasSize(2);
        assertThat(house.ledger.make(wanted("c", "", 60)).promise().id()).isNotEqualTo(first);
        assertThat(house.ledger.make(wanted("d", "", 60)).promise().parts()).hasSize(1);
        assertThat(house.ledger.openTo("")).isEmpty();
    }

    @Test
    void whatIsToldAgainAfterTheEndIsNoNewPromise() {
        PromiseId id = house.make(120);
        house.ledger.release(id, "anna", "不用了");
        house.restart();
        assertThat(house.make(120)).isEqualTo(id);
        assertThat(house.ledger.open()).isEmpty();
        assertThatExceptionOfType(PromiseEnded.class).isThrownBy(() -> house.ledger.waive(id, "supervisor", "誤"));
    }

    @Test
    void moreTimeIsGivenBeforeTheTimeHasPassedAndThenTheOwnerIsWarnedAgain() {
        PromiseId id = house.make(120);
        house.minutes(110);
        Origin origin = house.promise(id).origin();
        house.ledger.amend(origin, "電梯", "等零件", at(240), "anna");
        house.minutes(226);
        assertThat(house.story()).containsExactly("Made", "Warned", "Amended", "Warned");
        house.minutes(241);
        assertThatExceptionOfType(PromiseOverdue.class)
                .isThrownBy(() -> house.ledger.amend(origin, "電梯", "等零件", at(500), "anna"));
    }

    @Test
    void aPromiseWithoutAnOwnerIsGivenToSomebodyFitAndWithoutATimeHasTheHouses() {
        NewPromise open = wanted("m", NUMBER, 0);
        Promise made = house.ledger
                .make(new NewPromise(
                        new Origin(Origin.Kind.MESSAGE, "m-1"),
                        null,
                        open.line(),
                        open.caller(),
                        true,
                        "",
                        "留言",
                        null,
                        null,
                        "system"))
                .promise();
        assertThat(made.owner()).isEqualTo(ANNA);
        assertThat(made.due()).isEqualTo(at(120));
    }

    private static Instant at(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }
}
