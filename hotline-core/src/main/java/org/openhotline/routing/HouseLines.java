package org.openhotline.routing;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openhotline.clock.HouseClock;
import org.openhotline.line.Line;
import org.openhotline.line.LineLog;
import org.openhotline.line.LineNumber;
import org.openhotline.line.LineStatus;
import org.openhotline.line.Lines;
import org.openhotline.line.OpeningHours;
import org.openhotline.line.UnknownLine;
import org.openhotline.settings.HouseSettings;
import org.openhotline.settings.LineRules;

/** The lines of the house with what the router's thread last saw of their queues, for everybody to read. */
final class HouseLines implements Lines {

    private final HouseClock clock;
    private final ZoneId zone;
    private final LineLog log;
    private final Switch closing;
    private volatile HouseSettings settings = HouseSettings.DEFAULTS;
    private final Map<LineNumber, Line> lines = new TreeMap<>();
    private final Map<LineNumber, Queue> queues = new ConcurrentHashMap<>();
    private final List<Consumer<LineStatus>> listeners = new CopyOnWriteArrayList<>();

    /** Tells the router that a line was closed or opened by hand, and waits until it knows. */
    @FunctionalInterface
    interface Switch {
        void set(LineNumber line, boolean closed);
    }

    private record Queue(
            boolean closed, int waiting, @Nullable Long oldestSinceNanos) {}

    HouseLines(HouseClock clock, ZoneId zone, Collection<Line> lines, LineLog log, Switch closing) {
        this.clock = clock;
        this.zone = zone;
        this.log = log;
        this.closing = closing;
        lines.forEach(line -> this.lines.put(line.number(), line));
    }

    Collection<LineNumber> numbers() {
        return lines.keySet();
    }

    boolean knows(LineNumber number) {
        return lines.containsKey(number);
    }

    /** Whether the line is in its opening hours now; an unknown one is not. */
    boolean inHours(LineNumber number) {
        Line line = lines.get(number);
        if (line == null) {
            return false;
        }
        ZonedDateTime now = clock.now().atZone(zone);
        return hours(line).openAt(now) && !isHoliday(number, now.toLocalDate());
    }

    private OpeningHours hours(Line line) {
        String set = settings.line(line.number().digits()).hours();
        return set == null ? line.hours() : OpeningHours.parse(set);
    }

    private boolean isHoliday(LineNumber number, LocalDate day) {
        return settings.holidays().stream().anyMatch(holiday -> holiday.closes(number.digits(), day));
    }

    /** New hours and holidays hold from now on. */
    void apply(HouseSettings now) {
        settings = now;
    }

    LineRules rules(LineNumber number) {
        return settings.line(number.digits());
    }

    /** Takes note of a line's queue and tells whoever listens; on the router's thread. */
    void queueIs(LineNumber number, boolean closed, SortedSet<WaitingCall> waiting) {
        Line line = lines.get(number);
        if (line == null) {
            return;
        }
        Long oldest = waiting.isEmpty() ? null : Long.valueOf(waiting.getFirst().sinceNanos);
        queues.put(number, new Queue(closed, waiting.size(), oldest));
        listeners.forEach(listener -> listener.accept(status(line)));
    }

    private LineStatus status(Line line) {
        Queue queue = queues.getOrDefault(line.number(), new Queue(false, 0, null));
        Long oldest = queue.oldestSinceNanos();
        Duration longest = oldest == null ? Duration.ZERO : Duration.ofNanos(clock.steadyNanos() - oldest);
        boolean open = inHours(line.number()) && !queue.closed();
        return new LineStatus(line, open, queue.closed(), queue.waiting(), longest);
    }

    @Override
    public List<LineStatus> all() {
        return lines.values().stream().map(this::status).toList();
    }

    @Override
    public Optional<LineStatus> find(LineNumber number) {
        return Optional.ofNullable(lines.get(number)).map(this::status);
    }

    @Override
    public LineStatus setClosedNow(LineNumber number, boolean closed, String by) {
        Line line = lines.get(number);
        if (line == null) {
            throw new UnknownLine(number);
        }
        closing.set(number, closed);
        log.keep(new LineLog.Switched(number, closed, clock.now(), by));
        return status(line);
    }

    @Override
    public void onChange(Consumer<LineStatus> listener) {
        listeners.add(listener);
    }
}
