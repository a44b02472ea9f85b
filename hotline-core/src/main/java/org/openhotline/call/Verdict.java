package org.openhotline.call;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallEvent.Ended;
import org.openhotline.call.CallEvent.OperatorLeft;
import org.openhotline.call.CallEvent.TurnedAway;
import org.openhotline.call.CallEvent.TurnedAway.Reason;

/** What the events of a call amount to: the two clocks (A1), who released it (A8), its outcome and its stage. */
final class Verdict {

    /** Legs that end further apart than this did not end together: the operator had passed the caller on before. */
    private static final Duration TOGETHER = Duration.ofSeconds(1);

    private final CallFold call;
    private final Instant asOf;

    Verdict(CallFold call, Instant asOf) {
        this.call = call;
        this.asOf = asOf;
    }

    RingClock lineClock() {
        return clock(call.lineAnsweredAt);
    }

    RingClock voiceClock() {
        if (call.operatorAnsweredAt == null && turnedAwayFor(Reason.CLOSED)) {
            return RingClock.NO_VERDICT;
        }
        if (call.operatorAnsweredAt == null && call.outsideAnsweredAt != null) {
            Duration waited = between(call.arrived.at(), call.outsideAnsweredAt);
            return RingClock.unansweredAfter(waited, call.arrived.cadence());
        }
        return clock(call.operatorAnsweredAt);
    }

    private RingClock clock(@Nullable Instant answeredAt) {
        if (answeredAt != null) {
            return RingClock.answeredAfter(between(call.arrived.at(), answeredAt), call.arrived.cadence());
        }
        if (call.ended != null && releasedBy() == Party.SYSTEM) {
            return RingClock.neverAnswered();
        }
        return RingClock.unansweredAfter(between(call.arrived.at(), lastMoment()), call.arrived.cadence());
    }

    Duration waiting() {
        if (call.lineAnsweredAt == null) {
            return Duration.ZERO;
        }
        Instant answered = answeredAt();
        return between(call.lineAnsweredAt, answered == null ? lastMoment() : answered);
    }

    @Nullable
    Duration talking() {
        Instant answered = answeredAt();
        return answered == null ? null : between(answered, talkEnd());
    }

    /** By an operator, or else by somebody outside. */
    private @Nullable Instant answeredAt() {
        return call.operatorAnsweredAt == null ? call.outsideAnsweredAt : call.operatorAnsweredAt;
    }

    /** The talk ends with the operator's leg or the caller's, whichever went first. */
    private Instant talkEnd() {
        OperatorLeft left = call.lastOperatorLeft;
        Ended ended = call.ended;
        if (left == null || ended == null) {
            return lastMoment();
        }
        return left.at().isBefore(ended.at()) ? left.at() : ended.at();
    }

    /** Believed only where all legs that carried the talk agree (A8). */
    @Nullable
    Party releasedBy() {
        Ended ended = call.ended;
        if (ended == null) {
            return null;
        }
        if (call.released != null) {
            return call.released;
        }
        if (call.turnedAway != null && answeredAt() == null) {
            return ended.releasedBy() == Party.CALLER ? Party.CALLER : Party.SYSTEM;
        }
        OperatorLeft left = call.lastOperatorLeft;
        if (left == null || call.alone || between(left.at(), ended.at()).compareTo(TOGETHER) > 0) {
            return ended.releasedBy();
        }
        return left.releasedBy() == ended.releasedBy() ? ended.releasedBy() : Party.UNDETERMINED;
    }

    @Nullable
    Outcome outcome() {
        if (call.ended == null) {
            return null;
        }
        if (call.operatorAnsweredAt != null) {
            return Outcome.ANSWERED;
        }
        if (call.outsideAnsweredAt != null) {
            return Outcome.FORWARDED;
        }
        if (call.turnedAway != null) {
            return turnedAwayFor(Reason.CLOSED) ? Outcome.CLOSED : Outcome.NO_OPERATOR;
        }
        boolean fault = call.gaps.contains(Gap.PBX_STOPPED) || releasedBy() == Party.SYSTEM;
        return fault ? Outcome.FAILED : abandoned(call.ended);
    }

    private Outcome abandoned(Ended ended) {
        if (call.lineAnsweredAt == null) {
            return Outcome.ABANDONED_RINGING;
        }
        if (!call.offers.isEmpty() && call.offers.getLast().result() == OfferResult.WITHDRAWN) {
            return Outcome.ABANDONED_OFFERED;
        }
        return inGreeting(ended.at()) ? Outcome.ABANDONED_GREETING : Outcome.ABANDONED_WAITING;
    }

    Stage stage() {
        if (call.ended != null) {
            return Stage.ENDED;
        }
        if (call.talking()) {
            return call.holding() ? Stage.HOLDING : Stage.TALKING;
        }
        if (call.lineAnsweredAt == null) {
            return Stage.RINGING;
        }
        if (call.offering()) {
            return Stage.OFFERED;
        }
        return inGreeting(asOf) ? Stage.GREETING : Stage.WAITING;
    }

    private boolean turnedAwayFor(Reason reason) {
        TurnedAway away = call.turnedAway;
        return away != null && away.reason() == reason;
    }

    private boolean inGreeting(Instant when) {
        return call.greeting != null && when.isBefore(call.greeting.end());
    }

    private Instant lastMoment() {
        return call.ended == null ? asOf : call.ended.at();
    }

    /** Never negative: two witnesses' clocks may differ by a little. */
    private static Duration between(Instant from, Instant to) {
        Duration length = Duration.between(from, to);
        return length.isNegative() ? Duration.ZERO : length;
    }
}
