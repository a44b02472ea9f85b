package org.openhotline.console.board;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.call.CallRecord;
import org.openhotline.clock.HouseClock;
import org.openhotline.console.settings.SettingsBook;
import org.openhotline.desk.CallNotes;
import org.openhotline.desk.Desks;
import org.openhotline.line.LineStatus;
import org.openhotline.line.Lines;
import org.openhotline.operator.OperatorRoom;
import org.openhotline.operator.OperatorStatus;
import org.openhotline.settings.ServiceTarget;
import org.springframework.stereotype.Component;

/** Puts the board together from memory alone, so that it is there while the database is away. */
@Component
public class LiveBoard {

    private final Lines lines;
    private final OperatorRoom room;
    private final LastHour hour;
    private final Alarms alarms;
    private final Desks desks;
    private final SettingsBook settings;
    private final HouseClock clock;

    LiveBoard(
            Lines lines,
            OperatorRoom room,
            LastHour hour,
            Alarms alarms,
            Desks desks,
            SettingsBook settings,
            HouseClock clock) {
        this.lines = lines;
        this.room = room;
        this.hour = hour;
        this.alarms = alarms;
        this.desks = desks;
        this.settings = settings;
        this.clock = clock;
    }

    /** The board as it is now. */
    public BoardView now() {
        Collection<CallRecord> calls = hour.calls();
        Map<String, Long> operators = room.all().stream()
                .map(OperatorStatus::state)
                .collect(Collectors.groupingBy(state -> state.code(), TreeMap::new, Collectors.counting()));
        return new BoardView(
                lines.all().stream().map(this::line).toList(), operators, figures(calls), alarms.all(), open(calls));
    }

    private BoardView.LineOnBoard line(LineStatus status) {
        ServiceTarget target = target(status.line().number().digits());
        return new BoardView.LineOnBoard(
                status.line().number().digits(),
                status.line().name(),
                status.waiting(),
                status.waiting() == 0 ? null : status.longestWait().toMillis(),
                new BoardView.Target(target.percent(), target.seconds()));
    }

    private ServiceTarget target(String line) {
        return settings.current().settings().line(line).serviceTarget();
    }

    private HourFigures figures(Collection<CallRecord> calls) {
        List<HourFigures.Aimed> aimed = calls.stream()
                .map(call -> new HourFigures.Aimed(
                        call, Duration.ofSeconds(target(call.line().digits()).seconds())))
                .toList();
        return HourFigures.of(aimed, call -> Duration.between(call.arrivedAt(), clock.now()));
    }

    private List<BoardView.OpenRecord> open(Collection<CallRecord> calls) {
        Map<CallId, CallRecord> known =
                calls.stream().collect(Collectors.toMap(CallRecord::id, Function.identity(), (one, _) -> one));
        return desks.open().stream()
                .filter(notes -> !isLive(known.get(notes.call())))
                .map(notes -> record(notes, known.get(notes.call())))
                .toList();
    }

    private static boolean isLive(@Nullable CallRecord call) {
        return call != null && call.live();
    }

    private static BoardView.OpenRecord record(CallNotes notes, @Nullable CallRecord call) {
        return new BoardView.OpenRecord(
                notes.call().value(),
                notes.operator().digits(),
                call == null || call.endedAt() == null ? notes.since() : call.endedAt());
    }
}
