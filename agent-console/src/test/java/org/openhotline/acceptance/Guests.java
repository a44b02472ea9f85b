package org.openhotline.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.TestCaller;

/** Callers known by their numbers, for tests that follow each of them through a fault. */
record Guests(List<String> numbers, List<PlacedCall> calls) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Lets some people ring at once. */
    static Guests ring(TestCaller callers, int count) {
        List<String> numbers =
                IntStream.range(0, count).mapToObj(_ -> CallLog.newNumber()).toList();
        List<PlacedCall> calls = new ArrayList<>();
        numbers.forEach(
                number -> calls.add(callers.call("100").from(number).mute().place()));
        return new Guests(numbers, calls);
    }

    Guests awaitAnswered() {
        calls.forEach(call -> call.awaitAnswered(PATIENCE));
        return this;
    }

    void hangUp() {
        calls.forEach(PlacedCall::hangUp);
        calls.forEach(call -> call.awaitEnded(PATIENCE));
    }
}
