package org.openhotline.console.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallRecord;
import org.openhotline.call.Gap;
import org.openhotline.call.Greeting;
import org.openhotline.call.Hold;
import org.openhotline.call.Interruption;
import org.openhotline.call.Offer;
import org.openhotline.call.RingCadence;
import org.openhotline.call.Talk;
import org.openhotline.call.Transfer;
import org.openhotline.operator.Extension;

/** A call as programs see it. Durations in milliseconds; null means not, or not yet. */
public record CallView(
        String id,
        String pbx,
        String direction,
        String line,
        String queue,
        @Nullable String caller,
        @Nullable String callerName,
        Instant arrivedAt,
        @Nullable Instant lineAnsweredAt,
        @Nullable Instant operatorAnsweredAt,
        @Nullable Instant endedAt,
        @Nullable Long msToLine,
        @Nullable Integer ringsToLine,
        @Nullable Boolean lineWithinStandard,
        @Nullable Long msToOperator,
        @Nullable Integer ringsToOperator,
        @Nullable Boolean operatorWithinStandard,
        @Nullable String operator,
        long waitMs,
        @Nullable Long talkMs,
        @Nullable String releasedBy,
        @Nullable String outcome,
        String stage,
        CadenceView cadence,
        @Nullable GreetingView greeting,
        List<OfferView> offers,
        List<HoldView> holds,
        List<TalkView> talks,
        List<InterruptionView> interruptions,
        List<TransferView> transfers,
        List<String> gaps,
        String certainty) {

    /** How the line rings: sound, silence, sound … in milliseconds. */
    public record CadenceView(String name, List<Long> pattern) {
        static CadenceView of(RingCadence cadence) {
            return new CadenceView(
                    cadence.code(),
                    cadence.pattern().stream().map(Duration::toMillis).toList());
        }
    }

    /** The greeting as it was played. */
    public record GreetingView(Instant from, long ms) {
        static @Nullable GreetingView of(@Nullable Greeting greeting) {
            return greeting == null
                    ? null
                    : new GreetingView(greeting.from(), greeting.length().toMillis());
        }
    }

    /** One telephone that was rung. */
    public record OfferView(
            String operator,
            Instant from,
            @Nullable Instant to,
            @Nullable String result) {
        static OfferView of(Offer offer) {
            String result = offer.result() == null ? null : offer.result().code();
            return new OfferView(offer.operator().digits(), offer.from(), offer.to(), result);
        }
    }

    /** A time on hold. */
    public record HoldView(Instant from, @Nullable Instant to) {
        static HoldView of(Hold hold) {
            return new HoldView(hold.from(), hold.to());
        }
    }

    /** A time in which an operator was on the line. */
    public record TalkView(
            String operator, Instant from, @Nullable Instant to) {
        static TalkView of(Talk talk) {
            return new TalkView(talk.operator().digits(), talk.from(), talk.to());
        }
    }

    /** A time in which the operator's telephone was lost. */
    public record InterruptionView(Instant from, @Nullable Instant to) {
        static InterruptionView of(Interruption interruption) {
            return new InterruptionView(interruption.from(), interruption.to());
        }
    }

    /** The caller was passed on. */
    public record TransferView(@Nullable String from, String to, String kind, Instant at) {
        static TransferView of(Transfer transfer) {
            return new TransferView(
                    digits(transfer.from()), transfer.to(), transfer.kind().code(), transfer.at());
        }
    }

    /**
     * The view of a call.
     *
     * @param number whether the reader may see the whole number of the caller
     */
    public static CallView of(CallRecord call, boolean number) {
        return new CallView(
                call.id().value(),
                call.id().pbx(),
                call.direction().code(),
                call.line().digits(),
                call.queue(),
                text(number ? call.caller().number() : Mask.number(call.caller().number())),
                text(number ? call.caller().name() : Mask.name(call.caller().name())),
                call.arrivedAt(),
                call.lineAnsweredAt(),
                call.operatorAnsweredAt(),
                call.endedAt(),
                millis(call.lineClock().elapsed()),
                call.lineClock().rings(),
                call.lineClock().withinStandard(),
                millis(call.voiceClock().elapsed()),
                call.voiceClock().rings(),
                call.voiceClock().withinStandard(),
                digits(call.operator()),
                call.waiting().toMillis(),
                millis(call.talking()),
                call.releasedBy() == null ? null : call.releasedBy().code(),
                call.outcome() == null ? null : call.outcome().code(),
                call.stage().code(),
                CadenceView.of(call.cadence()),
                GreetingView.of(call.greeting()),
                call.offers().stream().map(OfferView::of).toList(),
                call.holds().stream().map(HoldView::of).toList(),
                call.course().talks().stream().map(TalkView::of).toList(),
                call.course().interruptions().stream().map(InterruptionView::of).toList(),
                call.course().transfers().stream().map(TransferView::of).toList(),
                call.gaps().stream().sorted().map(Gap::code).toList(),
                call.certainty().code());
    }

    private static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Long millis(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis();
    }

    private static @Nullable String digits(@Nullable Extension extension) {
        return extension == null ? null : extension.digits();
    }
}
