package org.openhotline.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openhotline.testcall.OfferedCall;
import org.openhotline.testcall.Pause;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.Sound;
import org.openhotline.testcall.TestCaller;
import tools.jackson.databind.JsonNode;

/** Places short calls that are answered, four at a time, and puts together what each of the two telephones saw of them. */
final class AnsweredCalls {

    static final int CALLERS_TONE = 440;
    static final int OPERATORS_TONE = 1000;

    private static final int DESKS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PICK_UP = Duration.ofMillis(1300);
    private static final Duration TALK = Duration.ofMillis(1200);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final RunningHome home;
    private final TestCaller callers;
    /** Who serves a caller is the router's business; the number tells. */
    private final Map<String, CompletableFuture<Served>> served = new ConcurrentHashMap<>();

    private record Served(String extension, OfferedCall call) {}

    private AnsweredCalls(RunningHome home, TestCaller callers) {
        this.home = home;
        this.callers = callers;
    }

    static List<AnsweredCall> place(RunningHome home, int count) throws Exception {
        List<Desk> desks = IntStream.rangeClosed(1, DESKS)
                .mapToObj(desk -> Desk.ready(home, "100" + desk))
                .toList();
        try (TestCaller callers = TestCaller.of(home.sip())) {
            AnsweredCalls calls = new AnsweredCalls(home, callers);
            desks.forEach(calls::staff);
            return calls.fourAtATime(count);
        } finally {
            desks.forEach(Desk::close);
        }
    }

    private void staff(Desk desk) {
        desk.phone().saying(Sound.tone(OPERATORS_TONE, SECOND)).with(call -> {
            Pause.of(PICK_UP);
            call.answer();
            call.awaitTalking(PATIENCE);
            served(call.callerNumber()).complete(new Served(desk.extension(), call));
        });
    }

    private CompletableFuture<Served> served(String number) {
        return served.computeIfAbsent(number, _ -> new CompletableFuture<>());
    }

    private List<AnsweredCall> fourAtATime(int count) throws Exception {
        List<Future<List<AnsweredCall>>> lanes = new ArrayList<>();
        List<AnsweredCall> all = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int lane = 0; lane < DESKS; lane++) {
                lanes.add(executor.submit(() -> oneAfterTheOther(count / DESKS)));
            }
            for (Future<List<AnsweredCall>> lane : lanes) {
                all.addAll(lane.get());
            }
        }
        return List.copyOf(all);
    }

    private List<AnsweredCall> oneAfterTheOther(int count) throws Exception {
        List<AnsweredCall> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            calls.add(place(i % 2 == 0));
        }
        return calls;
    }

    private AnsweredCall place(boolean callerFirst) throws Exception {
        String number = CallLog.newNumber();
        PlacedCall caller = callers.call("100")
                .from(number)
                .sayingAgainAndAgain(Sound.tone(CALLERS_TONE, SECOND))
                .place();
        Served by = served(number).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        Pause.of(TALK);
        if (callerFirst) {
            caller.hangUp();
        } else {
            by.call().hangUp();
        }
        caller.awaitEnded(PATIENCE);
        by.call().awaitEnded(PATIENCE);
        JsonNode record = new CallLog(home).finalOf(number);
        return new AnsweredCall(number, by.extension(), callerFirst, caller, by.call(), record);
    }
}
