package org.openhotline.console.live;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.openhotline.call.LiveCalls;
import org.openhotline.console.operators.TodaysFigures;
import org.openhotline.console.status.SystemState;
import org.openhotline.console.status.SystemWatch;
import org.openhotline.line.LineNumber;
import org.openhotline.line.LineStatus;
import org.openhotline.line.Lines;
import org.openhotline.operator.OperatorRoom;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Brings all that changes in the house into the newsroom. What nobody tells of, such as closing time, is looked at each second. */
@Component
class Reporters implements SmartLifecycle {

    private final Newsroom newsroom;
    private final SystemWatch watch;
    private final Lines lines;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("reporter").daemon().factory());
    private final Map<LineNumber, Boolean> open = new HashMap<>();
    private SystemState lastSeen;
    private volatile boolean running;

    Reporters(
            Newsroom newsroom,
            SystemWatch watch,
            Lines lines,
            LiveCalls calls,
            OperatorRoom room,
            TodaysFigures figures) {
        this.newsroom = newsroom;
        this.watch = watch;
        this.lines = lines;
        this.lastSeen = watch.now();
        calls.onChange(call -> newsroom.report(new Subject.OfCall(call)));
        room.onChange(operator -> newsroom.report(new Subject.OfOperator(operator)));
        figures.onChange(
                operator -> room.find(operator).ifPresent(status -> newsroom.report(new Subject.OfOperator(status))));
        lines.onChange(line -> newsroom.report(new Subject.OfLine(line)));
        watch.onChange(this::lookSoon);
    }

    @Override
    public void start() {
        newsroom.start();
        var _ = rounds.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
        running = true;
    }

    private void lookSoon() {
        if (running) {
            rounds.execute(this::lookAtParts);
        }
    }

    private void look() {
        lookAtParts();
        lines.all().forEach(this::lookAt);
    }

    private void lookAtParts() {
        SystemState state = watch.now();
        if (!state.equals(lastSeen)) {
            lastSeen = state;
            newsroom.report(new Subject.OfSystem(state));
        }
    }

    private void lookAt(LineStatus line) {
        Boolean before = open.put(line.line().number(), line.open());
        if (before != null && before != line.open()) {
            newsroom.report(new Subject.OfLine(line));
        }
    }

    /** Before the web server stops: it would wait for every open page. */
    @Override
    public void stop() {
        running = false;
        rounds.shutdownNow();
        newsroom.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
