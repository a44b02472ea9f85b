package org.openhotline.testcall;

import java.time.Duration;
import java.util.function.Supplier;

/** What an operator does when the telephone rings. Runs on a thread of its own and may take its time. */
@FunctionalInterface
public interface Manner {

    /** Away from the desk. */
    Manner LETS_IT_RING = _ -> {};

    /** Refuses every call. */
    Manner DECLINES = OfferedCall::decline;

    /** A telephone that says it is busy. */
    Manner IS_BUSY = OfferedCall::beBusy;

    void on(OfferedCall call);

    /** Picks up after a while and talks until the other side hangs up. */
    static Manner answersAfter(Duration delay) {
        return call -> {
            Pause.of(delay);
            call.answer();
        };
    }

    /** Picks up after a while, talks for a while, hangs up. */
    static Manner answersAfter(Duration delay, Supplier<Duration> talk) {
        return call -> {
            answersAfter(delay).on(call);
            call.awaitTalking(Duration.ofSeconds(5));
            Pause.of(talk.get());
            call.hangUp();
        };
    }
}
