package org.openhotline.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.call.CallRecord;
import org.openhotline.call.Certainty;
import org.openhotline.call.Hold;
import org.openhotline.call.Offer;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the calls that are in the database. Throws Spring's {@code DataAccessException} when the database is away. */
public final class CallQueries {
    private final JdbcClient jdbc;

    public CallQueries(DataSource dataSource) {
        this(JdbcClient.create(dataSource));
    }

    CallQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page, newest first.
     *
     * @param after the key of the last call of the page before; null for the first page
     * @param limit at most so many
     */
    public List<CallRecord> page(CallFilter filter, @Nullable CallKey after, int limit) {
        CallSearch search = new CallSearch(filter, after, limit);
        return records(jdbc.sql(search.sql()).params(search.parameters()));
    }

    public Optional<CallRecord> find(CallId id) {
        return records(jdbc.sql("SELECT c.* FROM call_record c WHERE c.id = ?").param(id.value())).stream()
                .findFirst();
    }

    /** Those of the calls whose final record is kept. */
    public Set<CallId> finalAmong(Collection<CallId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("SELECT id FROM call_record WHERE id IN (:ids) AND certainty = :final")
                .param("ids", ids.stream().map(CallId::value).toList())
                .param("final", Certainty.FINAL.code())
                .query((row, number) -> new CallId(row.getString("id")))
                .list());
    }

    /** Two passes, because a call has many offers: first the rows, then what belongs to all of them at once. */
    private List<CallRecord> records(JdbcClient.StatementSpec calls) {
        List<CallRecord> rows = calls.query((row, number) -> CallRow.call(row)).list();
        Set<String> ids = rows.stream().map(row -> row.id().value()).collect(Collectors.toSet());
        Map<String, List<Offer>> offers = parts("call_offer", ids, (row, number) -> CallRow.offer(row));
        Map<String, List<Hold>> holds = parts("call_hold", ids, (row, number) -> CallRow.hold(row));
        return rows.stream()
                .map(row -> CallRow.with(
                        row,
                        offers.getOrDefault(row.id().value(), List.of()),
                        holds.getOrDefault(row.id().value(), List.of()),
                        row.gaps()))
                .toList();
    }

    private <P> Map<String, List<P>> parts(String table, Set<String> ids, RowMapper<P> mapper) {
        Map<String, List<P>> parts = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT * FROM " + table + " WHERE call_id IN (:ids) ORDER BY call_id, position")
                    .param("ids", ids)
                    .query(row -> {
                        P part = mapper.mapRow(row, 0);
                        parts.computeIfAbsent(row.getString("call_id"), id -> new ArrayList<>())
                                .add(part);
                    });
        }
        return parts;
    }
}
