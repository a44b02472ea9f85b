package org.openhotline.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallEvent.Arrived;
import org.openhotline.call.CallEvent.Ended;
import org.openhotline.call.CallEvent.GapSeen;
import org.openhotline.call.CallEvent.GreetingBegan;
import org.openhotline.call.CallEvent.HoldBegan;
import org.openhotline.call.CallEvent.HoldEnded;
import org.openhotline.call.CallEvent.Interrupted;
import org.openhotline.call.CallEvent.LineAnswered;
import org.openhotline.call.CallEvent.OfferBegan;
import org.openhotline.call.CallEvent.OfferEnded;
import org.openhotline.call.CallEvent.OperatorAnswered;
import org.openhotline.call.CallEvent.OperatorLeft;
import org.openhotline.call.CallEvent.OutsideAnswered;
import org.openhotline.call.CallEvent.OutsideLeft;
import org.openhotline.call.CallEvent.Transferred;
import org.openhotline.call.CallEvent.TurnedAway;
import org.openhotline.operator.Extension;

/** Reads the events of one call in their order, once, and remembers what matters. The judgement is {@link Verdict}'s. */
final class CallFold {

    final Arrived arrived;

    @Nullable
    Instant lineAnsweredAt;

    @Nullable
    Greeting greeting;

    @Nullable
    Extension operator;

    @Nullable
    Instant operatorAnsweredAt;

    @Nullable
    OperatorLeft lastOperatorLeft;

    /** The caller was passed on, or lost his operator's telephone, and nobody has picked up since: who left before has no say. */
    boolean alone;

    /** When somebody outside the house was on the line for the first time. */
    @Nullable
    Instant outsideAnsweredAt;

    private boolean outside;

    @Nullable
    TurnedAway turnedAway;

    @Nullable
    Party released;

    @Nullable
    Ended ended;

    final List<Offer> offers = new ArrayList<>();
    final List<Hold> holds = new ArrayList<>();
    final CourseFold course = new CourseFold();
    final Set<Gap> gaps = EnumSet.noneOf(Gap.class);

    CallFold(Arrived arrived) {
        this.arrived = arrived;
    }

    void apply(CallEvent event) {
        switch (event) {
            case Arrived _, CallEvent.EmergencyUnanswered _ -> {}
            case LineAnswered answered -> lineAnsweredAt = firstOf(lineAnsweredAt, answered.at());
            case GreetingBegan began -> greet(began);
            case OfferBegan began -> beginOffer(began.operator(), began.at());
            case OfferEnded end -> endOffer(end.operator(), end.at(), end.result());
            case OperatorAnswered answered -> answer(answered);
            case OperatorLeft left -> leave(left);
            case OutsideAnswered answered -> passOutside(answered);
            case OutsideLeft _ -> outside = false;
            case HoldBegan began -> beginHold(began.at());
            case HoldEnded end -> endHold(end.at());
            case Interrupted lost -> interrupt(lost.at());
            case CallEvent.Released command -> released = command.by();
            case Transferred transferred -> passOn(transferred);
            case TurnedAway away -> turnAway(away);
            case GapSeen seen -> gaps.add(seen.gap());
            case Ended end -> end(end);
        }
    }

    CallRecord record(Instant asOf, Certainty certainty) {
        var verdict = new Verdict(this, asOf);
        Instant endedAt = ended == null ? null : ended.at();
        return new CallRecord(
                arrived.call(),
                Direction.INBOUND,
                arrived.line(),
                arrived.line().digits(),
                arrived.cadence(),
                arrived.caller(),
                arrived.at(),
                lineAnsweredAt,
                greeting,
                offers,
                operator,
                operatorAnsweredAt,
                holds,
                course.course(),
                endedAt,
                verdict.lineClock(),
                verdict.voiceClock(),
                verdict.waiting(),
                verdict.talking(),
                verdict.releasedBy(),
                verdict.outcome(),
                verdict.stage(),
                gaps,
                certainty);
    }

    boolean offering() {
        return offers.stream().anyMatch(offer -> offer.to() == null);
    }

    /** Whether anybody talks with the caller. */
    boolean talking() {
        return outside || course.talking();
    }

    boolean holding() {
        return !holds.isEmpty() && holds.getLast().to() == null;
    }

    private void greet(GreetingBegan began) {
        if (greeting == null && turnedAway == null) {
            greeting = new Greeting(began.at(), began.length());
        }
    }

    /** Every caller is answered with the greeting; that of a closed line is cut off at once for the announcement that it is closed. */
    private void turnAway(TurnedAway away) {
        if (turnedAway == null) {
            turnedAway = away;
            greeting = away.reason() == TurnedAway.Reason.CLOSED ? null : greeting;
        }
    }

    /** The dialplan and the new channel both tell of an offer: the first to speak begins it. */
    private void beginOffer(Extension to, Instant at) {
        if (openOffer(to) < 0 && ended == null) {
            offers.add(new Offer(to, at, null, null));
        }
    }

    private void endOffer(Extension to, Instant at, OfferResult result) {
        int open = openOffer(to);
        if (open >= 0) {
            offers.set(open, new Offer(to, offers.get(open).from(), at, result));
        } else if (result == OfferResult.DECLINED) {
            calledUnreachable(to)
                    .ifPresent(offer -> offers.set(
                            offers.indexOf(offer), new Offer(to, offer.from(), offer.to(), OfferResult.DECLINED)));
        }
    }

    /** The dialplan cannot tell a telephone that refused (603) from one that is away; the telephone's own leg can. */
    private Optional<Offer> calledUnreachable(Extension to) {
        return offers.reversed().stream()
                .filter(offer -> offer.operator().equals(to))
                .findFirst()
                .filter(offer -> offer.result() == OfferResult.UNREACHABLE);
    }

    private int openOffer(Extension to) {
        for (int i = offers.size() - 1; i >= 0; i--) {
            if (offers.get(i).operator().equals(to) && offers.get(i).to() == null) {
                return i;
            }
        }
        return -1;
    }

    private void answer(OperatorAnswered answered) {
        alone = false;
        endOffer(answered.operator(), answered.at(), OfferResult.ANSWERED);
        course.answered(answered.operator(), answered.at());
        if (operatorAnsweredAt == null) {
            operator = answered.operator();
            operatorAnsweredAt = answered.at();
        }
    }

    /** Who passed the caller on has no say in who released the call, whenever the leg ends. */
    private void passOutside(OutsideAnswered answered) {
        outside = true;
        outsideAnsweredAt = firstOf(outsideAnsweredAt, answered.at());
        lastOperatorLeft = null;
    }

    private void leave(OperatorLeft left) {
        if (course.left(left.operator(), left.at()) && !outside) {
            lastOperatorLeft = left;
        }
    }

    private void passOn(Transferred transferred) {
        alone = true;
        course.transferred(transferred);
    }

    /** A hold cannot outlast the telephone that holds. */
    private void interrupt(Instant at) {
        alone = true;
        endHold(at);
        course.interrupted(at);
    }

    private void beginHold(Instant at) {
        if (!holding()) {
            holds.add(new Hold(at, null));
        }
    }

    private void endHold(Instant at) {
        if (holding()) {
            holds.add(new Hold(holds.removeLast().from(), at));
        }
    }

    /** Whatever was still open ends with the call. */
    private void end(Ended end) {
        if (ended != null) {
            return;
        }
        ended = end;
        for (Offer offer : List.copyOf(offers)) {
            if (offer.to() == null) {
                endOffer(offer.operator(), end.at(), OfferResult.WITHDRAWN);
            }
        }
        endHold(end.at());
        if (talking()) {
            // Somebody else talked to the end: whoever passed the caller on earlier has no say in who released the
            // call.
            lastOperatorLeft = null;
        }
        course.ended(end.at());
    }

    private static Instant firstOf(@Nullable Instant known, Instant other) {
        return known == null ? other : known;
    }
}
