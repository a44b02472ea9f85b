package org.openhotline.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.openhotline.testcall.NotHappened;
import org.openhotline.testcall.Pace;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.TestCaller;

/** Callers who ring at a steady pace, each with a number of his own and a patience of his own, drawn from a fixed seed. */
final class Traffic {

    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(40);

    private final TestCaller callers;
    private final Duration every;
    private final Random random = new Random(20261123);
    private final Map<String, PlacedCall> calls = new ConcurrentHashMap<>();
    private int placed;

    Traffic(TestCaller callers, Duration every) {
        this.callers = callers;
        this.every = every;
    }

    /** Places calls for that long; returns when the last one of them has been placed. */
    void flow(Duration length) {
        Instant begin = Instant.now();
        for (Instant next = begin; next.isBefore(begin.plus(length)); next = next.plus(every)) {
            Pace.until(next);
            ring();
        }
    }

    private void ring() {
        String number = "139" + (10_000_000 + placed++);
        PlacedCall call = callers.call("100").from(number).mute().place();
        calls.put(number, call);
        Duration patience = Duration.ofMillis(500 + random.nextInt(20_000));
        Thread.ofVirtual().name("patience-" + number).start(() -> loseItAfter(call, patience));
    }

    private static void loseItAfter(PlacedCall call, Duration patience) {
        try {
            call.awaitEnded(patience);
        } catch (NotHappened _) {
            call.hangUp();
        }
    }

    /** Waits until every caller has left, and gives the calls by their callers' numbers. */
    Map<String, PlacedCall> settle() {
        calls.values().forEach(call -> call.awaitEnded(LONGEST_PATIENCE));
        return new LinkedHashMap<>(calls);
    }
}
