package org.openhotline.console.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openhotline.call.CallId;
import org.openhotline.call.CallRecord;
import org.openhotline.call.LiveCalls;
import org.openhotline.clock.HouseClock;
import org.openhotline.storage.CallFilter;
import org.openhotline.storage.CallKey;
import org.openhotline.storage.CallQueries;
import org.openhotline.storage.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The calls of the last sixty minutes, in memory, so that the board works while the database is away. What came before this
 * start is read once, as soon as the database is there.
 */
@Component
class LastHour {
    private static final Logger LOG = LoggerFactory.getLogger(LastHour.class);
    private static final Duration HOUR = Duration.ofMinutes(60);
    private static final int PAGE = 1_000;

    private final HouseClock clock;
    private final CallQueries stored;
    private final Map<CallId, CallRecord> calls = new ConcurrentHashMap<>();

    LastHour(HouseClock clock, LiveCalls live, CallQueries stored, Storage storage) {
        this.clock = clock;
        this.stored = stored;
        live.onChange(call -> calls.put(call.id(), call));
        storage.onDatabaseChange(up -> {
            if (up) {
                readSoon();
            }
        });
        if (storage.databaseUp()) {
            readSoon();
        }
    }

    /** Calls that arrived within the last sixty minutes. */
    Collection<CallRecord> calls() {
        Instant from = clock.now().minus(HOUR);
        calls.values().removeIf(call -> call.arrivedAt().isBefore(from));
        return List.copyOf(calls.values());
    }

    private void readSoon() {
        Thread.ofVirtual().name("last-hour").start(this::read);
    }

    /** What is known here already is newer. */
    private void read() {
        Instant from = clock.now().minus(HOUR);
        var filter = new CallFilter(from, null, null, null, null, null, null, null);
        try {
            List<CallRecord> page = stored.page(filter, null, PAGE);
            while (!page.isEmpty()) {
                page.forEach(call -> calls.putIfAbsent(call.id(), call));
                page = page.size() < PAGE ? List.of() : stored.page(filter, CallKey.of(page.getLast()), PAGE);
            }
        } catch (DataAccessException away) {
            LOG.debug("The calls of the last hour cannot be read now", away);
        }
    }
}
