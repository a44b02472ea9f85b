package org.openhotline.console.operators;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.openhotline.clock.HouseClock;
import org.openhotline.operator.Extension;
import org.openhotline.storage.FigureQueries;
import org.openhotline.storage.OperatorFigures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What each operator has done since midnight. Read anew soon after a record has been kept and each minute; while the database
 * is away, as last read. Asking never waits.
 */
@Component
public class TodaysFigures implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TodaysFigures.class);
    /** Many calls that end together are read together. */
    private static final long SOON_MS = 200;

    private static final long AT_LEAST_EACH_MS = 60_000;

    private final FigureQueries queries;
    private final HouseClock clock;
    private final ZoneId zone;
    private final List<Consumer<Extension>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ScheduledExecutorService reading = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("figures").daemon().factory(), new DiscardPolicy());
    private volatile Map<Extension, OperatorFigures> figures = Map.of();

    TodaysFigures(FigureQueries queries, HouseClock clock, ZoneId houseZone) {
        this.queries = queries;
        this.clock = clock;
        this.zone = houseZone;
        var _ = reading.scheduleWithFixedDelay(this::read, AT_LEAST_EACH_MS, AT_LEAST_EACH_MS, TimeUnit.MILLISECONDS);
    }

    /** The figures of one operator. */
    public OperatorFigures of(Extension operator) {
        return figures.getOrDefault(operator, OperatorFigures.NONE);
    }

    /** The figures may have changed: a record has been kept, or the database has come back. */
    public void readSoon() {
        if (asked.compareAndSet(false, true)) {
            var _ = reading.schedule(this::read, SOON_MS, TimeUnit.MILLISECONDS);
        }
    }

    /** Tells the listener whose figures have changed; it must return at once. */
    public void onChange(Consumer<Extension> listener) {
        listeners.add(listener);
    }

    private void read() {
        asked.set(false);
        try {
            Map<Extension, OperatorFigures> before = figures;
            figures = Map.copyOf(queries.since(midnight()));
            var operators = new TreeSet<>(before.keySet());
            operators.addAll(figures.keySet());
            operators.stream()
                    .filter(one -> !of(one).equals(before.getOrDefault(one, OperatorFigures.NONE)))
                    .forEach(one -> listeners.forEach(listener -> listener.accept(one)));
        } catch (RuntimeException away) {
            // Whatever it is, the next minute tries again; an exception would end all further reading.
            LOG.debug("Today's figures cannot be read now", away);
        }
    }

    private Instant midnight() {
        return LocalDate.ofInstant(clock.now(), zone).atStartOfDay(zone).toInstant();
    }

    @Override
    public void close() {
        reading.shutdownNow();
    }
}
