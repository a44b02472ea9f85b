package org.openhotline.acceptance;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openhotline.acceptance.DayPlan.Business;
import org.openhotline.testcall.ConsoleClient;
import org.openhotline.testcall.EndedBy;
import org.openhotline.testcall.NotHappened;
import org.openhotline.testcall.OfferedCall;
import org.openhotline.testcall.Pace;
import org.openhotline.testcall.Pause;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.TestCaller;
import tools.jackson.databind.JsonNode;

/** A working day, compressed: callers at a steady pace, operators who do with each what the plan says, a supervisor. */
final class WorkingDay {

    private static final Duration LONGEST_CALL = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final RunningHome home;
    private final List<Desk> desks;
    private final TestCaller callers;
    private final ConsoleClient supervisor;
    private final Map<String, List<DayVisit.Rung>> rung = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Instant>> served = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<DayVisit>> visits = new ConcurrentHashMap<>();

    WorkingDay(RunningHome home, List<Desk> desks, TestCaller callers) {
        this.home = home;
        this.desks = desks;
        this.callers = callers;
        this.supervisor = home.console("supervisor");
        desks.forEach(desk -> desk.phone().with(call -> serve(desk, call)));
    }

    /**
     * Places the calls and returns when the last of them is over.
     *
     * @param events what else happens, by the number of calls that have been placed before
     */
    List<DayVisit> pass(List<DayPlan> plans, Duration every, Map<Integer, Runnable> events)
            throws InterruptedException, ExecutionException {
        List<Future<DayVisit>> all = new ArrayList<>();
        List<Future<?>> happened = new ArrayList<>();
        Thread walk = Thread.ofVirtual().start(this::bringBackWhoMissed);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
                ExecutorService house = Executors.newSingleThreadExecutor()) {
            Instant next = Instant.now();
            for (int i = 0; i < plans.size(); i++) {
                Runnable event = events.get(i);
                if (event != null) {
                    happened.add(house.submit(event));
                }
                DayPlan plan = plans.get(i);
                all.add(people.submit(() -> visit(plan)));
                next = next.plus(every);
                Pace.until(next);
            }
        } finally {
            walk.interrupt();
        }
        for (Future<?> event : happened) {
            event.get();
        }
        List<DayVisit> done = new ArrayList<>();
        for (Future<DayVisit> visit : all) {
            done.add(visit.get());
        }
        return done;
    }

    private DayVisit visit(DayPlan plan) throws InterruptedException, ExecutionException {
        String number = CallLog.newNumber();
        PlacedCall call = callers.call("100").from(number).mute().place();
        DayVisit visit = new DayVisit(number, plan, call, rung(number), served(number));
        visits(number).complete(visit);
        if (isServed(visit)) {
            Pause.of(plan.talk());
        }
        boolean leaves = plan.callerEnds() || !visit.served.isDone();
        if (leaves) {
            call.hangUp();
        }
        call.awaitEnded(LONGEST_CALL);
        return visit;
    }

    /** Waits as long as the caller's patience lasts; a call that is ended for him is over sooner. */
    private static boolean isServed(DayVisit visit) throws InterruptedException, ExecutionException {
        try {
            visit.served.get(visit.plan.patience().toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        }
    }

    private void serve(Desk desk, OfferedCall offered) {
        String number = offered.callerNumber();
        boolean first = rung(number).isEmpty();
        rung(number).add(new DayVisit.Rung(desk.extension(), offered));
        DayVisit visit = visits(number).join();
        if (talksAlready(desk)) {
            offered.beBusy();
            return;
        }
        Pause.of(visit.plan.pickUp());
        switch (first ? visit.plan.answering() : DayPlan.Answering.PICKS_UP) {
            case LETS_IT_RING -> {}
            case DECLINES -> offered.decline();
            case IS_BUSY -> offered.beBusy();
            case PICKS_UP -> talk(desk, visit, offered);
        }
    }

    private static boolean talksAlready(Desk desk) {
        return desk.phone().offered().stream()
                .map(OfferedCall::times)
                .anyMatch(times -> times.answered() != null && times.endedBy() == EndedBy.NOBODY_YET);
    }

    private void talk(Desk desk, DayVisit visit, OfferedCall offered) {
        offered.answer();
        offered.awaitTalking(PATIENCE);
        boolean first = visit.served.complete(Instant.now());
        if (first && visit.plan.business() != Business.NONE) {
            doBusiness(desk, visit, offered);
            return;
        }
        Pause.of(visit.plan.talk());
        hangUp(visit, offered);
    }

    private static void hangUp(DayVisit visit, OfferedCall offered) {
        if (!visit.plan.callerEnds()) {
            offered.hangUp();
        }
    }

    private void doBusiness(Desk desk, DayVisit visit, OfferedCall offered) {
        Duration part = visit.plan.talk().dividedBy(3);
        Pause.of(part);
        String id = new CallLog(home).of(visit.number).getFirst().path("id").asString();
        DeskButtons buttons = new DeskButtons(home, desk.extension(), id);
        switch (visit.plan.business()) {
            case HOLD -> {
                press(visit, buttons, "hold", "");
                Pause.of(part);
                press(visit, buttons, "resume", "");
                Pause.of(part);
                hangUp(visit, offered);
            }
            case HOLD_TO_THE_END -> {
                press(visit, buttons, "hold", "");
                Pause.of(part);
                hangUp(visit, offered);
            }
            case TRANSFER -> passOn(desk, visit, buttons, offered);
            case TRANSFER_FROM_HOLD -> {
                press(visit, buttons, "hold", "");
                Pause.of(part);
                passOn(desk, visit, buttons, offered);
            }
            case HANG_UP -> press(visit, buttons, "hangup", "");
            case NONE -> {}
        }
    }

    /** To whoever has no call at this moment, else to the next, whose telephone will say that it is busy. */
    private void passOn(Desk desk, DayVisit visit, DeskButtons buttons, OfferedCall offered) {
        int own = desks.indexOf(desk);
        List<Desk> others = new ArrayList<>(desks.subList(own + 1, desks.size()));
        others.addAll(desks.subList(0, own));
        Desk colleague = others.stream()
                .filter(other -> !talksAlready(other))
                .findFirst()
                .orElse(others.getFirst());
        if (!press(visit, buttons, "transfer", colleague.extension())) {
            hangUp(visit, offered);
        }
    }

    private static boolean press(DayVisit visit, DeskButtons buttons, String action, String to) {
        HttpResponse<String> answer = buttons.ask(action, to);
        visit.pressed.add(action + " " + answer.statusCode());
        return answer.statusCode() == 204;
    }

    /** The supervisor walks through the room and brings back who has missed a call. */
    private void bringBackWhoMissed() {
        try {
            while (true) {
                for (JsonNode operator : supervisor.get("/api/operators")) {
                    if (operator.path("state").asString().equals("missed")) {
                        supervisor.setState(operator.path("extension").asString(), "ready");
                    }
                }
                Pause.of(LOOK_EVERY);
            }
        } catch (NotHappened _) {
            // The day is over.
        }
    }

    private List<DayVisit.Rung> rung(String number) {
        return rung.computeIfAbsent(number, _ -> new CopyOnWriteArrayList<>());
    }

    private CompletableFuture<Instant> served(String number) {
        return served.computeIfAbsent(number, _ -> new CompletableFuture<>());
    }

    private CompletableFuture<DayVisit> visits(String number) {
        return visits.computeIfAbsent(number, _ -> new CompletableFuture<>());
    }
}
