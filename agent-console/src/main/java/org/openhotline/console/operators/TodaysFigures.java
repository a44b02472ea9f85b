package org.openhotline.console.operators;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.openhotline.clock.HouseClock;
import org.openhotline.operator.Extension;
import org.openhotline.storage.FigureQueries;
import org.openhotline.storage.OperatorFigures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What each operator has done since midnight, read at most once a second; while the database is away, as last read. */
@Component
public class TodaysFigures {
    private static final Logger LOG = LoggerFactory.getLogger(TodaysFigures.class);
    private static final long FRESH_NANOS = 1_000_000_000L;

    private final FigureQueries queries;
    private final HouseClock clock;
    private Map<Extension, OperatorFigures> figures = Map.of();
    private long readAtNanos;
    private boolean read;

    TodaysFigures(FigureQueries queries, HouseClock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** The figures of one operator. */
    public OperatorFigures of(Extension operator) {
        return all().getOrDefault(operator, OperatorFigures.NONE);
    }

    synchronized Map<Extension, OperatorFigures> all() {
        if (!read || clock.steadyNanos() - readAtNanos > FRESH_NANOS) {
            read = true;
            readAtNanos = clock.steadyNanos();
            try {
                figures = Map.copyOf(queries.since(midnight()));
            } catch (DataAccessException away) {
                LOG.debug("Today's figures cannot be read now", away);
            }
        }
        return figures;
    }

    private Instant midnight() {
        ZoneId zone = ZoneId.systemDefault();
        return LocalDate.ofInstant(clock.now(), zone).atStartOfDay(zone).toInstant();
    }
}
