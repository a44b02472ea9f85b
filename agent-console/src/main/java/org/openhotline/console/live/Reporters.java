package org.openhotline.console.live;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.LiveCalls;
import org.openhotline.console.board.Alarms;
import org.openhotline.console.board.BoardView;
import org.openhotline.console.board.LiveBoard;
import org.openhotline.console.board.Notes;
import org.openhotline.console.operators.TodaysFigures;
import org.openhotline.console.settings.SettingsBook;
import org.openhotline.console.status.SystemState;
import org.openhotline.console.status.SystemWatch;
import org.openhotline.desk.DeskChange;
import org.openhotline.desk.Desks;
import org.openhotline.line.LineNumber;
import org.openhotline.line.LineStatus;
import org.openhotline.line.Lines;
import org.openhotline.operator.OperatorRoom;
import org.openhotline.supervision.Supervisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Brings all that changes in the house into the newsroom. What nobody tells of, such as closing time, is looked at each second. */
@Component
class Reporters implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Reporters.class);
    private static final long BOARD_EACH_MS = 500;

    private final Newsroom newsroom;
    private final SystemWatch watch;
    private final Lines lines;
    private final LiveBoard board;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("reporter").daemon().factory());
    private final Map<LineNumber, Boolean> open = new HashMap<>();
    private SystemState lastSeen;
    private @Nullable BoardView lastBoard;
    private volatile boolean running;

    Reporters(
            Newsroom newsroom,
            SystemWatch watch,
            Lines lines,
            LiveCalls calls,
            OperatorRoom room,
            TodaysFigures figures,
            LiveBoard board,
            Alarms alarms,
            Notes notes,
            SettingsBook settings,
            Desks desks,
            Supervisions supervisions) {
        this.newsroom = newsroom;
        this.watch = watch;
        this.lines = lines;
        this.board = board;
        this.lastSeen = watch.now();
        calls.onChange(call -> newsroom.report(new Subject.OfCall(call)));
        room.onChange(operator -> newsroom.report(new Subject.OfOperator(operator)));
        figures.onChange(
                operator -> room.find(operator).ifPresent(status -> newsroom.report(new Subject.OfOperator(status))));
        lines.onChange(line -> newsroom.report(new Subject.OfLine(line)));
        watch.onChange(this::lookSoon);
        alarms.onChange(alarm -> newsroom.report(new Subject.OfAlarm(alarm)));
        notes.onNote(note -> newsroom.report(new Subject.OfNote(note)));
        settings.onChange(version -> newsroom.report(new Subject.OfSettings(version.version())));
        desks.onChange(this::noticesChanged);
        supervisions.onChange(one -> newsroom.report(new Subject.OfSupervision(one)));
    }

    @Override
    public void start() {
        newsroom.start();
        var _ = rounds.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
        var _ = rounds.scheduleWithFixedDelay(this::lookAtBoard, BOARD_EACH_MS, BOARD_EACH_MS, TimeUnit.MILLISECONDS);
        running = true;
    }

    private void noticesChanged(DeskChange change) {
        switch (change) {
            case DeskChange.NoticeWritten _, DeskChange.NoticeWithdrawn _, DeskChange.NoticeRead _ ->
                newsroom.report(new Subject.OfNotices());
            default -> {}
        }
    }

    /** An exception would end all further looking. */
    private void lookAtBoard() {
        try {
            BoardView now = board.now();
            if (!now.saysTheSameAs(lastBoard)) {
                lastBoard = now;
                newsroom.report(new Subject.OfBoard(now));
            }
        } catch (RuntimeException failed) {
            LOG.error("The board could not be put together", failed);
        }
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

    /** It begins once and ends once. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
