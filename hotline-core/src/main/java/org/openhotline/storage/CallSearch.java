package org.openhotline.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The SQL of one page of calls. */
final class CallSearch {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new HashMap<>();
    private final String table;
    private final String arrivedAt;
    private final String id;

    /** An operator's own calls are read in the order of the table that names them, everybody else's in that of the calls. */
    CallSearch(CallFilter filter, @Nullable CallKey after, int limit) {
        boolean own = filter.involved() != null;
        table = own ? "call_operator own JOIN call_record c ON c.id = own.call_id" : "call_record c";
        arrivedAt = own ? "own.arrived_at" : "c.arrived_at";
        id = own ? "own.call_id" : "c.id";
        parameters.put("limit", limit);
        filter(filter);
        if (after != null) {
            after(after);
        }
    }

    private void filter(CallFilter filter) {
        add(
                "own.operator = :involved",
                "involved",
                filter.involved() == null ? null : filter.involved().digits());
        add(arrivedAt + " >= :from", "from", Utc.columnOrNull(filter.from()));
        add(arrivedAt + " < :to", "to", Utc.columnOrNull(filter.to()));
        add(
                "c.line = :line",
                "line",
                filter.line() == null ? null : filter.line().digits());
        add(
                "c.operator = :operator",
                "operator",
                filter.operator() == null ? null : filter.operator().digits());
        add("c.caller_number LIKE :caller", "caller", filter.caller() == null ? null : beginning(filter.caller()));
        add(
                "c.outcome = :outcome",
                "outcome",
                filter.outcome() == null ? null : filter.outcome().code());
        add(
                "c.standard = :standard",
                "standard",
                filter.standard() == null ? null : filter.standard().code());
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static String beginning(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** Split by hand: MariaDB reads {@code (a, b) < (x, y)} as a condition to test on every row, not as a place to begin. */
    private void after(CallKey key) {
        conditions.add(
                "(" + arrivedAt + " < :afterTime OR (" + arrivedAt + " = :afterTime AND " + id + " < :afterId))");
        parameters.put("afterTime", Utc.column(key.arrivedAt()));
        parameters.put("afterId", key.id());
    }

    String sql() {
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return "SELECT c.* FROM " + table + where + " ORDER BY " + arrivedAt + " DESC, " + id + " DESC LIMIT :limit";
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }
}
