package org.openhotline.console;

import java.time.Duration;
import java.time.Instant;
import org.openhotline.call.Call;
import org.openhotline.call.CallEvent;
import org.openhotline.call.CallId;
import org.openhotline.call.CallRecord;
import org.openhotline.call.Caller;
import org.openhotline.call.Certainty;
import org.openhotline.call.Party;
import org.openhotline.call.RingCadence;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;

/** A call, told event by event. */
final class Told {
    static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    static final String NUMBER = "13812348000";

    private Call call;
    private final Instant arrival;

    Told(String id, Instant arrival) {
        this(id, arrival, new Caller(NUMBER, "王先生"));
    }

    Told(String id, Instant arrival, Caller caller) {
        this.arrival = arrival;
        this.call = Call.of(new CallId("pbx1-" + id)).with(arrived(id, arrival, caller));
    }

    static CallEvent arrived(String id, Instant arrival, Caller caller) {
        return new CallEvent.Arrived(
                new CallId("pbx1-" + id), arrival, new LineNumber("100"), RingCadence.CHINA, caller);
    }

    Told answeredBy(String operator) {
        var extension = new Extension(operator);
        call = call.with(new CallEvent.LineAnswered(call.id(), arrival.plusSeconds(1)))
                .with(new CallEvent.OfferBegan(call.id(), arrival.plusSeconds(1), extension))
                .with(new CallEvent.OperatorAnswered(call.id(), arrival.plusSeconds(6), extension));
        return this;
    }

    CallRecord going() {
        return call.record(arrival.plusSeconds(10), Certainty.PROVISIONAL).orElseThrow();
    }

    CallRecord ended() {
        return call.with(new CallEvent.Ended(call.id(), arrival.plus(Duration.ofSeconds(66)), Party.CALLER))
                .record(arrival.plusSeconds(100), Certainty.FINAL)
                .orElseThrow();
    }
}
