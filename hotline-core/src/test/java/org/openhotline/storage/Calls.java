package org.openhotline.storage;

import java.time.Duration;
import java.time.Instant;
import org.openhotline.call.Call;
import org.openhotline.call.CallEvent;
import org.openhotline.call.CallId;
import org.openhotline.call.CallRecord;
import org.openhotline.call.Caller;
import org.openhotline.call.Certainty;
import org.openhotline.call.Gap;
import org.openhotline.call.OfferResult;
import org.openhotline.call.Party;
import org.openhotline.call.RingCadence;
import org.openhotline.call.Transfer;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;

/** Calls to be kept, told in a few words. */
final class Calls {
    static final Instant NOON = Instant.parse("2026-03-29T00:59:59.123456Z");
    static final Extension ANNA = new Extension("1001");
    static final Extension BEN = new Extension("1002");

    private Call call;
    private final Instant arrival;

    private Calls(String id, Instant arrival, String line, Caller caller) {
        this.arrival = arrival;
        this.call = Call.of(new CallId("pbx1-" + id))
                .with(new CallEvent.Arrived(
                        new CallId("pbx1-" + id), arrival, new LineNumber(line), RingCadence.CHINA, caller));
    }

    static Calls call(String id) {
        return call(id, NOON);
    }

    static Calls call(String id, Instant arrival) {
        return new Calls(id, arrival, "100", new Caller("13800138000", "王先生 \uD83D\uDCDE \"x\" ${y}"));
    }

    static Calls call(String id, Instant arrival, String line, String number) {
        return new Calls(id, arrival, line, new Caller(number, ""));
    }

    Calls answeredBy(Extension operator) {
        with(new CallEvent.LineAnswered(call.id(), at(1.0)));
        with(new CallEvent.GreetingBegan(call.id(), at(1.0), Duration.ofMillis(4472)));
        with(new CallEvent.OfferBegan(call.id(), at(1.1), BEN));
        with(new CallEvent.OfferEnded(call.id(), at(2.0), BEN, OfferResult.DECLINED));
        with(new CallEvent.OfferBegan(call.id(), at(2.1), operator));
        return with(new CallEvent.OperatorAnswered(call.id(), at(7.654321), operator));
    }

    Calls passedOnTo(Extension operator) {
        with(new CallEvent.Transferred(call.id(), at(30), operator.digits(), Transfer.Kind.BLIND));
        return with(new CallEvent.OperatorAnswered(call.id(), at(35), operator));
    }

    Calls held() {
        with(new CallEvent.HoldBegan(call.id(), at(20)));
        return with(new CallEvent.HoldEnded(call.id(), at(25)));
    }

    Calls gap(Gap gap) {
        return with(new CallEvent.GapSeen(call.id(), at(3), gap));
    }

    Calls ended(double seconds) {
        return with(new CallEvent.Ended(call.id(), at(seconds), Party.CALLER));
    }

    private Instant at(double seconds) {
        return arrival.plusNanos(Math.round(seconds * 1e6) * 1000);
    }

    private Calls with(CallEvent event) {
        call = call.with(event);
        return this;
    }

    CallRecord seenLive() {
        return call.record(at(3600), Certainty.PROVISIONAL).orElseThrow();
    }

    CallRecord finalRecord() {
        return call.record(at(3600), Certainty.FINAL).orElseThrow();
    }
}
