package org.openhotline.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openhotline.call.CallStory.ANNA;
import static org.openhotline.call.CallStory.BEN;
import static org.openhotline.call.CallStory.aCall;
import static org.openhotline.call.CallStory.after;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openhotline.call.CallEvent.TurnedAway;
import org.openhotline.call.CallEvent.TurnedAway.Reason;

class CallTest {

    private static CallStory served() {
        return aCall().lineAnswered(1)
                .greeted(1)
                .offered(1, ANNA)
                .operatorAnswered(7, ANNA)
                .operatorLeft(67, ANNA, Party.CALLER)
                .ended(67.001, Party.CALLER);
    }

    @Test
    void aServedCallHasBothClocksItsOperatorItsTalkAndWhoReleasedIt() {
        CallRecord record = served().record();

        assertThat(record.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(record.operator()).isEqualTo(ANNA);
        assertThat(record.lineClock()).isEqualTo(new RingClock(Duration.ofSeconds(1), 1, true));
        assertThat(record.voiceClock()).isEqualTo(new RingClock(Duration.ofSeconds(7), 2, true));
        assertThat(record.waiting()).isEqualTo(Duration.ofSeconds(6));
        assertThat(record.talking()).isEqualTo(Duration.ofSeconds(60));
        assertThat(record.releasedBy()).isEqualTo(Party.CALLER);
        assertThat(record.offers()).containsExactly(new Offer(ANNA, after(1), after(7), OfferResult.ANSWERED));
    }

    @Test
    void eventsInAnyOrderAndTwiceTellTheSameStory() {
        CallRecord told = served().record();
        var shuffled = new ArrayList<>(served().events);
        shuffled.addAll(served().events);
        for (int seed = 0; seed < 200; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            Call call = Call.of(CallStory.ID);
            for (CallEvent event : shuffled) {
                call = call.with(event);
            }
            assertThat(call.record(after(3600), Certainty.FINAL)).contains(told);
        }
    }

    @Test
    void aCallerPassedOnOutsideIsForwardedAndNotAnsweredByTheHouse() {
        CallRecord record = aCall().lineAnswered(1)
                .and(new CallEvent.Transferred(
                        CallStory.ID, CallStory.after(4), "+85291234567", Transfer.Kind.OVERFLOW))
                .and(new CallEvent.OutsideAnswered(CallStory.ID, CallStory.after(9), "+85291234567"))
                .and(new CallEvent.OutsideLeft(CallStory.ID, CallStory.after(30)))
                .ended(30, Party.OUTSIDE)
                .record();

        assertThat(record.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(record.operator()).isNull();
        assertThat(record.waiting()).isEqualTo(Duration.ofSeconds(8));
        assertThat(record.talking()).isEqualTo(Duration.ofSeconds(21));
        assertThat(record.voiceClock()).isEqualTo(RingClock.NO_VERDICT);
        assertThat(record.releasedBy()).isEqualTo(Party.OUTSIDE);
    }

    @Test
    void outsideNotReachedIsNoAnswer() {
        CallRecord record = aCall().lineAnswered(1)
                .and(new CallEvent.Transferred(
                        CallStory.ID, CallStory.after(4), "+85291234567", Transfer.Kind.OVERFLOW))
                .and(new CallEvent.OutsideLeft(CallStory.ID, CallStory.after(34)))
                .and(new CallEvent.TurnedAway(
                        CallStory.ID, CallStory.after(34), CallEvent.TurnedAway.Reason.NO_OPERATOR))
                .ended(40, Party.SYSTEM)
                .record();

        assertThat(record.outcome()).isEqualTo(Outcome.NO_OPERATOR);
        assertThat(record.talking()).isNull();
    }

    @Test
    void whoReleasedIsUndeterminedWhereTheLegsDisagree() {
        CallRecord record = aCall().lineAnswered(1)
                .operatorAnswered(3, ANNA)
                .operatorLeft(9, ANNA, Party.OPERATOR)
                .ended(9, Party.CALLER)
                .record();

        assertThat(record.releasedBy()).isEqualTo(Party.UNDETERMINED);
    }

    @Test
    void whoLeavesWhileNobodyHasPickedUpSinceHeWasPassedOnReleasedTheCall() {
        CallRecord record = aCall().lineAnswered(1)
                .operatorAnswered(3, ANNA)
                .and(new CallEvent.Transferred(CallStory.ID, after(9), "1002", Transfer.Kind.BLIND))
                .operatorLeft(9, ANNA, Party.UNDETERMINED)
                .offered(9, BEN)
                .ended(9, Party.CALLER)
                .record();

        assertThat(record.releasedBy()).isEqualTo(Party.CALLER);
    }

    @Test
    void whoLeavesAMomentAfterTheOperatorsTelephoneWasLostReleasedTheCall() {
        CallRecord record = aCall().lineAnswered(1)
                .operatorAnswered(3, ANNA)
                .operatorLeft(9, ANNA, Party.UNDETERMINED)
                .and(new CallEvent.Interrupted(CallStory.ID, after(9), ANNA))
                .ended(9.5, Party.CALLER)
                .record();

        assertThat(record.releasedBy()).isEqualTo(Party.CALLER);
    }

    @Test
    void anOperatorWhoPassedTheCallerOnDidNotReleaseTheCall() {
        CallRecord record = aCall().lineAnswered(1)
                .operatorAnswered(3, ANNA)
                .operatorLeft(9, ANNA, Party.UNDETERMINED)
                .offered(9, BEN)
                .operatorAnswered(12, BEN)
                .operatorLeft(20, BEN, Party.CALLER)
                .ended(20, Party.CALLER)
                .record();

        assertThat(record.releasedBy()).isEqualTo(Party.CALLER);
        assertThat(record.operator()).isEqualTo(ANNA);
        assertThat(record.talking()).isEqualTo(Duration.ofSeconds(17));
    }

    @Test
    void whoPassedTheCallerOnAMomentBeforeTheEndHasNoSayInWhoReleasedAndTheTalkLastsToTheEnd() {
        CallRecord record = aCall().lineAnswered(1)
                .offered(1, ANNA)
                .operatorAnswered(2, ANNA)
                .operatorLeft(10, ANNA, Party.UNDETERMINED)
                .offered(10, BEN)
                .operatorAnswered(10.1, BEN)
                .ended(10.2, Party.CALLER)
                .operatorLeft(10.201, BEN, Party.CALLER)
                .record();

        assertThat(record.releasedBy()).isEqualTo(Party.CALLER);
        assertThat(record.talking()).isEqualTo(Duration.ofMillis(8200));
    }

    @Test
    void aCallerWhoLeavesWhileRingingAbandonedTheRinging() {
        assertThat(aCall().ended(0.5, Party.CALLER).record().outcome()).isEqualTo(Outcome.ABANDONED_RINGING);
    }

    @Test
    void aCallerWhoLeavesInTheGreetingAbandonedTheGreeting() {
        assertThat(aCall().lineAnswered(1)
                        .greeted(1)
                        .ended(4, Party.CALLER)
                        .record()
                        .outcome())
                .isEqualTo(Outcome.ABANDONED_GREETING);
    }

    @Test
    void aCallerWhoLeavesAfterTheGreetingAbandonedTheWaiting() {
        assertThat(aCall().lineAnswered(1)
                        .greeted(1)
                        .ended(9, Party.CALLER)
                        .record()
                        .outcome())
                .isEqualTo(Outcome.ABANDONED_WAITING);
    }

    @Test
    void aCallerWhoLeavesWhileATelephoneRingsAbandonedTheOfferWhichIsNoMiss() {
        CallRecord record = aCall().lineAnswered(1)
                .greeted(1)
                .offered(1, ANNA)
                .ended(3, Party.CALLER)
                .record();

        assertThat(record.outcome()).isEqualTo(Outcome.ABANDONED_OFFERED);
        assertThat(record.offers().getFirst().result()).isEqualTo(OfferResult.WITHDRAWN);
    }

    @Test
    void anOfferThatWasMissedIsOnRecordAgainstTheFirstAndTheSecondAnswers() {
        CallRecord record = aCall().lineAnswered(1)
                .offered(1, ANNA)
                .offerEnded(16, ANNA, OfferResult.MISSED)
                .offered(16.01, BEN)
                .operatorAnswered(18, BEN)
                .operatorLeft(30, BEN, Party.OPERATOR)
                .ended(30, Party.OPERATOR)
                .record();

        assertThat(record.offers())
                .extracting(Offer::operator, Offer::result)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ANNA, OfferResult.MISSED),
                        org.assertj.core.groups.Tuple.tuple(BEN, OfferResult.ANSWERED));
        assertThat(record.voiceClock().withinStandard()).isFalse();
        assertThat(record.voiceClock().rings()).isEqualTo(4);
    }

    @Test
    void aClosedLineOwesNoVoice() {
        CallRecord record = aCall().lineAnswered(1)
                .and(new TurnedAway(CallStory.ID, after(1), Reason.CLOSED))
                .ended(8, Party.SYSTEM)
                .record();

        assertThat(record.outcome()).isEqualTo(Outcome.CLOSED);
        assertThat(record.voiceClock().withinStandard()).isNull();
        assertThat(record.lineClock().withinStandard()).isTrue();
        assertThat(record.releasedBy()).isEqualTo(Party.SYSTEM);
    }

    @Test
    void anOpenLineWithoutOperatorsFailsTheVoiceClockHoweverSoonItSaysSo() {
        CallRecord record = aCall().lineAnswered(1)
                .greeted(1)
                .and(new TurnedAway(CallStory.ID, after(6), Reason.NO_OPERATOR))
                .ended(12, Party.SYSTEM)
                .record();

        assertThat(record.outcome()).isEqualTo(Outcome.NO_OPERATOR);
        assertThat(record.voiceClock().withinStandard()).isFalse();
    }

    @Test
    void aCallerWhoLeavesBeforeTheLimitHasNoVerdictAndOneWhoLeavesAfterItWasFailed() {
        assertThat(aCall().lineAnswered(1).ended(14.999, Party.CALLER).record().voiceClock())
                .isEqualTo(RingClock.NO_VERDICT);
        assertThat(aCall().lineAnswered(1)
                        .ended(15.001, Party.CALLER)
                        .record()
                        .voiceClock()
                        .withinStandard())
                .isFalse();
    }

    @Test
    void theStageFollowsTheCall() {
        CallStory story = aCall();
        assertThat(story.recordAt(0.5).stage()).isEqualTo(Stage.RINGING);
        story.lineAnswered(1).greeted(1);
        assertThat(story.recordAt(3).stage()).isEqualTo(Stage.GREETING);
        assertThat(story.recordAt(7).stage()).isEqualTo(Stage.WAITING);
        story.offered(8, ANNA);
        assertThat(story.recordAt(9).stage()).isEqualTo(Stage.OFFERED);
        story.operatorAnswered(10, ANNA);
        assertThat(story.recordAt(11).stage()).isEqualTo(Stage.TALKING);
        story.and(new CallEvent.HoldBegan(CallStory.ID, after(12)));
        assertThat(story.recordAt(13).stage()).isEqualTo(Stage.HOLDING);
        story.ended(14, Party.CALLER);
        assertThat(story.recordAt(15).stage()).isEqualTo(Stage.ENDED);
        assertThat(story.recordAt(15).holds().getFirst().to()).isEqualTo(after(14));
    }

    @Test
    void twoWitnessesOfOneOfferTellOneOffer() {
        CallRecord record = aCall().lineAnswered(1)
                .offered(1, ANNA)
                .offered(1.001, ANNA)
                .offerEnded(16, ANNA, OfferResult.MISSED)
                .offerEnded(16.002, ANNA, OfferResult.WITHDRAWN)
                .recordAt(17);

        assertThat(record.offers()).containsExactly(new Offer(ANNA, after(1), after(16), OfferResult.MISSED));
    }

    @Test
    void aTelephoneThatRefusedIsNotTakenForOneThatWasAway() {
        CallRecord record = CallStory.aCallOn(RingCadence.CHINA)
                .lineAnswered(1)
                .offered(1, ANNA)
                .offerEnded(1.1, ANNA, OfferResult.UNREACHABLE)
                .offerEnded(1.2, ANNA, OfferResult.DECLINED)
                .ended(2, Party.CALLER)
                .record();

        assertThat(record.offers()).singleElement().satisfies(offer -> {
            assertThat(offer.result()).isEqualTo(OfferResult.DECLINED);
            assertThat(offer.to()).isEqualTo(CallStory.after(1.1));
        });
    }

    @Test
    void anInterruptionIsOneOfOneCallAndLastsUntilAnOperatorIsBack() {
        CallStory story = aCall().lineAnswered(1)
                .operatorAnswered(3, ANNA)
                .and(new CallEvent.HoldBegan(CallStory.ID, after(5)))
                .and(new CallEvent.Interrupted(CallStory.ID, after(9), ANNA))
                .operatorLeft(9.001, ANNA, Party.UNDETERMINED);
        assertThat(story.recordAt(10).stage()).isEqualTo(Stage.WAITING);
        CallRecord record = story.offered(10, ANNA)
                .operatorAnswered(12, ANNA)
                .and(new CallEvent.Transferred(CallStory.ID, after(20), "1002", Transfer.Kind.BLIND))
                .operatorLeft(20, ANNA, Party.UNDETERMINED)
                .operatorAnswered(22, BEN)
                .ended(30, Party.CALLER)
                .record();

        assertThat(record.holds()).containsExactly(new Hold(after(5), after(9)));
        assertThat(record.course().interruptions()).containsExactly(new Interruption(after(9), after(12)));
        assertThat(record.course().talks())
                .containsExactly(
                        new Talk(ANNA, after(3), after(9.001)),
                        new Talk(ANNA, after(12), after(20)),
                        new Talk(BEN, after(22), after(30)));
        assertThat(record.course().transfers())
                .containsExactly(new Transfer(ANNA, "1002", Transfer.Kind.BLIND, after(20)));
    }

    @Test
    void aCallWhosePbxStoppedFailedAndSaysSo() {
        CallRecord record = aCall().lineAnswered(1)
                .and(new CallEvent.GapSeen(CallStory.ID, after(5), Gap.PBX_STOPPED))
                .ended(5, Party.UNDETERMINED)
                .record();

        assertThat(record.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(record.gaps()).containsExactly(Gap.PBX_STOPPED);
    }

    @Test
    void anEventOfAnotherCallIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Call.of(new CallId("pbx1-2.2")).with(served().events.getFirst()))
                .withMessageContaining("does not belong");
    }
}
