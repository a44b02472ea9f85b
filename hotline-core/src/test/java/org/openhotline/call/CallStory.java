package org.openhotline.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;

/** Tells a call as people would: what happened after how many seconds. */
final class CallStory {

    static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    static final CallId ID = new CallId("pbx1-1795400000.1");
    static final Extension ANNA = new Extension("1001");
    static final Extension BEN = new Extension("1002");

    final List<CallEvent> events = new ArrayList<>();

    static CallStory aCall() {
        return aCallOn(RingCadence.CHINA);
    }

    static CallStory aCallOn(RingCadence cadence) {
        var story = new CallStory();
        var caller = new Caller("13800138000", "王先生");
        story.events.add(new CallEvent.Arrived(ID, NOON, new LineNumber("100"), cadence, caller));
        return story;
    }

    static Instant after(double seconds) {
        return NOON.plus(Duration.ofNanos(Math.round(seconds * 1e9)));
    }

    CallStory lineAnswered(double at) {
        return and(new CallEvent.LineAnswered(ID, after(at)));
    }

    CallStory greeted(double at) {
        return and(new CallEvent.GreetingBegan(ID, after(at), Duration.ofSeconds(5)));
    }

    CallStory offered(double at, Extension operator) {
        return and(new CallEvent.OfferBegan(ID, after(at), operator));
    }

    CallStory offerEnded(double at, Extension operator, OfferResult result) {
        return and(new CallEvent.OfferEnded(ID, after(at), operator, result));
    }

    CallStory operatorAnswered(double at, Extension operator) {
        return and(new CallEvent.OperatorAnswered(ID, after(at), operator));
    }

    CallStory operatorLeft(double at, Extension operator, Party releasedBy) {
        return and(new CallEvent.OperatorLeft(ID, after(at), operator, releasedBy));
    }

    CallStory ended(double at, Party releasedBy) {
        return and(new CallEvent.Ended(ID, after(at), releasedBy));
    }

    CallStory and(CallEvent event) {
        events.add(event);
        return this;
    }

    Call call() {
        Call call = Call.of(ID);
        for (CallEvent event : events) {
            call = call.with(event);
        }
        return call;
    }

    CallRecord record() {
        return recordAt(3600);
    }

    CallRecord recordAt(double seconds) {
        return call().record(after(seconds), Certainty.FINAL).orElseThrow();
    }
}
