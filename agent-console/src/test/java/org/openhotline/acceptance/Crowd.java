package org.openhotline.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openhotline.testcall.OfferedCall;
import org.openhotline.testcall.Pace;
import org.openhotline.testcall.Pause;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.TestCaller;

/** Many callers with random patience, and operators who talk for a random time; each number is drawn from a fixed seed. */
final class Crowd {

    private static final Duration LONGEST_CALL = Duration.ofSeconds(60);

    private final TestCaller callers;
    private final Random random;
    private final Map<String, List<OfferedCall>> offers = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<OfferedCall>> served = new ConcurrentHashMap<>();

    /** What one caller went through by the telephones' own account. */
    record Visit(String number, PlacedCall call, List<OfferedCall> offers) {}

    Crowd(TestCaller callers, long seed) {
        this.callers = callers;
        this.random = new Random(seed);
    }

    /** Lets an operator serve: picks up within a second, talks up to five, and hangs up unless the caller does. */
    void serveAt(Desk desk) {
        desk.phone().with(call -> {
            offers(call.callerNumber()).add(call);
            Pause.of(upTo(100, 900));
            call.answer();
            call.awaitTalking(Duration.ofSeconds(5));
            served(call.callerNumber()).complete(call);
            Pause.of(upTo(500, 5000));
            call.hangUp();
        });
    }

    /** Places calls at a steady pace and returns when the last of them is over. */
    List<Visit> ring(int count, Duration every) throws InterruptedException, ExecutionException {
        List<Future<Visit>> visits = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Instant next = Instant.now();
            for (int i = 0; i < count; i++) {
                Duration patience = upTo(300, 14_000);
                Duration talk = upTo(500, 5000);
                visits.add(people.submit(() -> visit(patience, talk)));
                next = next.plus(every);
                Pace.until(next);
            }
        }
        List<Visit> all = new ArrayList<>();
        for (Future<Visit> visit : visits) {
            all.add(visit.get());
        }
        return all;
    }

    private Visit visit(Duration patience, Duration talk) throws InterruptedException, ExecutionException {
        String number = CallLog.newNumber();
        PlacedCall call = callers.call("100").from(number).mute().place();
        try {
            served(number).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            Pause.of(talk);
        } catch (TimeoutException _) {
            // Out of patience.
        }
        call.hangUp();
        call.awaitEnded(LONGEST_CALL);
        return new Visit(number, call, offers(number));
    }

    private synchronized Duration upTo(int least, int most) {
        return Duration.ofMillis(random.nextInt(least, most));
    }

    private List<OfferedCall> offers(String number) {
        return offers.computeIfAbsent(number, _ -> new CopyOnWriteArrayList<>());
    }

    private CompletableFuture<OfferedCall> served(String number) {
        return served.computeIfAbsent(number, _ -> new CompletableFuture<>());
    }
}
