package org.openhotline.storage;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openhotline.promise.Promise;
import org.openhotline.promise.PromiseChange;
import org.openhotline.promise.PromiseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Reads promises and their histories. Throws Spring's {@code DataAccessException} when the database is away. */
public final class PromiseQueries {
    private final JdbcClient jdbc;

    public PromiseQueries(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    PromiseQueries(Connection connection) {
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    public Optional<Promise> find(PromiseId id) {
        return jdbc.sql("SELECT state FROM promise WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(PromiseQueries::promise);
    }

    /** What happened to a promise, in its order. */
    public List<PromiseChange> history(PromiseId id) {
        return jdbc
                .sql("SELECT details FROM promise_history WHERE promise_id = ? ORDER BY seq")
                .param(id.value())
                .query(String.class)
                .list()
                .stream()
                .map(details -> Json.MAPPER.readValue(details, PromiseChange.class))
                .toList();
    }

    /**
     * Promises by their due time, the latest first.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<Promise> page(PromiseFilter filter, @Nullable PromiseKey after, int limit) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        List<Object> parameters = new ArrayList<>();
        conditions(filter, conditions, parameters);
        if (after != null) {
            conditions.add("(due, id) < (?, ?)");
            parameters.add(Utc.column(after.due()));
            parameters.add(after.id().value());
        }
        parameters.add(limit);
        return jdbc
                .sql("SELECT state FROM promise WHERE " + String.join(" AND ", conditions)
                        + " ORDER BY due DESC, id DESC LIMIT ?")
                .params(parameters)
                .query(String.class)
                .list()
                .stream()
                .map(PromiseQueries::promise)
                .toList();
    }

    private static void conditions(PromiseFilter filter, List<String> conditions, List<Object> parameters) {
        if (filter.open() != null) {
            conditions.add(filter.open() ? "how IS NULL" : "how IS NOT NULL");
        }
        equal("owner", filter.owner(), conditions, parameters);
        equal("line", filter.line(), conditions, parameters);
        equal("number", filter.number(), conditions, parameters);
        if (filter.dueFrom() != null) {
            conditions.add("due >= ?");
            parameters.add(Utc.column(filter.dueFrom()));
        }
        if (filter.dueTo() != null) {
            conditions.add("due < ?");
            parameters.add(Utc.column(filter.dueTo()));
        }
    }

    private static void equal(String column, @Nullable String value, List<String> conditions, List<Object> parameters) {
        if (value != null) {
            conditions.add(column + " = ?");
            parameters.add(value);
        }
    }

    /** All that a ledger must know at start. */
    List<Promise> known(Instant endedSince) {
        return jdbc
                .sql("SELECT state FROM promise WHERE how IS NULL OR ended_at >= ?")
                .param(Utc.column(endedSince))
                .query(String.class)
                .list()
                .stream()
                .map(PromiseQueries::promise)
                .toList();
    }

    private static Promise promise(String state) {
        return Json.MAPPER.readValue(state, Promise.class);
    }
}
