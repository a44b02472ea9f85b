package org.openhotline.call;

import java.time.Duration;
import java.time.Instant;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;

/**
 * Something that happened to a call, as a witness (live events of the PBX, or its log) tells it. Events may come twice, late
 * or out of order; {@link Call} copes. They hold ids and small facts, never audio or texts.
 */
public sealed interface CallEvent {

    CallId call();

    /** When it happened, by the clock of the PBX. */
    Instant at();

    /** The call reached us: its first ring begins. */
    record Arrived(CallId call, Instant at, LineNumber line, RingCadence cadence, Caller caller) implements CallEvent {}

    /** The line was answered: from here on the caller is charged and hears us. */
    record LineAnswered(CallId call, Instant at) implements CallEvent {}

    /** The standard greeting begins (A3). */
    record GreetingBegan(CallId call, Instant at, Duration length) implements CallEvent {}

    /** An operator's telephone is being rung. */
    record OfferBegan(CallId call, Instant at, Extension operator) implements CallEvent {}

    /** It is not rung any longer. */
    record OfferEnded(CallId call, Instant at, Extension operator, OfferResult result) implements CallEvent {}

    /** The operator picked up. */
    record OperatorAnswered(CallId call, Instant at, Extension operator) implements CallEvent {}

    /**
     * The operator's leg ended.
     *
     * @param releasedBy who ended it, as this leg's signalling tells
     */
    record OperatorLeft(CallId call, Instant at, Extension operator, Party releasedBy) implements CallEvent {}

    /** Somebody outside the house is on the line with the caller now. */
    record OutsideAnswered(CallId call, Instant at, String number) implements CallEvent {}

    /** The leg to somebody outside ended, whether or not he was ever on the line with the caller. */
    record OutsideLeft(CallId call, Instant at) implements CallEvent {}

    /** The caller was put on hold (A5). */
    record HoldBegan(CallId call, Instant at) implements CallEvent {}

    /** The caller was taken off hold. */
    record HoldEnded(CallId call, Instant at) implements CallEvent {}

    /** The operator's telephone was lost in the middle of the talk; the caller is kept and offered again. */
    record Interrupted(CallId call, Instant at, Extension operator) implements CallEvent {}

    /**
     * The operator passes the caller on.
     *
     * @param to extension, or a number outside the house
     */
    record Transferred(CallId call, Instant at, String to, Transfer.Kind kind) implements CallEvent {}

    /** Somebody ended the call by a command of ours, which signalling does not show (A8). */
    record Released(CallId call, Instant at, Party by) implements CallEvent {}

    /** The caller was told that nobody would answer, and why. */
    record TurnedAway(CallId call, Instant at, Reason reason) implements CallEvent {

        /** Why the house did not serve the caller. */
        public enum Reason {
            CLOSED,
            NO_OPERATOR
        }
    }

    /** The caller pressed the emergency key two minutes ago and nobody on duty has accepted (C11). */
    record EmergencyUnanswered(CallId call, Instant at) implements CallEvent {}

    /** From about here we did not see, or did not steer, the call. */
    record GapSeen(CallId call, Instant at, Gap gap) implements CallEvent {}

    /**
     * The caller's channel ended.
     *
     * @param releasedBy who ended it, as the caller's leg's signalling tells
     */
    record Ended(CallId call, Instant at, Party releasedBy) implements CallEvent {}
}
