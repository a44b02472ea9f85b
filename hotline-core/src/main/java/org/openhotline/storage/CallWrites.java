package org.openhotline.storage;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallRecord;
import org.openhotline.call.Hold;
import org.openhotline.call.Offer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes records of calls, one row a call and the better record winning. */
final class CallWrites {
    private final JdbcClient jdbc;
    private final CallQueries queries;

    CallWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.queries = new CallQueries(jdbc);
    }

    /**
     * Joins the record to the one that is kept, if any.
     *
     * @return the fingerprint of what is kept now; null when it was kept already
     */
    @Nullable
    String keep(CallRecord call) {
        String before = fingerprint(call);
        CallRecord best = before == null
                ? call
                : queries.find(call.id()).map(kept -> KeptRecord.of(kept, call)).orElse(call);
        Map<String, @Nullable Object> columns = CallColumns.of(best);
        String fingerprint = Objects.requireNonNull(columns.get("fingerprint")).toString();
        if (fingerprint.equals(before)) {
            return null;
        }
        jdbc.sql(upsert(columns)).params(columns).update();
        offers(best);
        holds(best);
        operators(best);
        return fingerprint;
    }

    private @Nullable String fingerprint(CallRecord call) {
        return jdbc.sql("SELECT fingerprint FROM call_record WHERE id = ? FOR UPDATE")
                .param(call.id().value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static String upsert(Map<String, @Nullable Object> columns) {
        String names = String.join(", ", columns.keySet());
        String values = columns.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        String changes = columns.keySet().stream()
                .filter(name -> !name.equals("id"))
                .map(name -> name + " = VALUE(" + name + ")")
                .collect(Collectors.joining(", "));
        return "INSERT INTO call_record (" + names + ") VALUES (" + values + ") ON DUPLICATE KEY UPDATE " + changes;
    }

    private void offers(CallRecord call) {
        clear("call_offer", call);
        List<Offer> offers = call.offers();
        for (int position = 0; position < offers.size(); position++) {
            Offer offer = offers.get(position);
            jdbc.sql("INSERT INTO call_offer (call_id, position, operator, began_at, ended_at, result)"
                            + " VALUES (?, ?, ?, ?, ?, ?)")
                    .param(call.id().value())
                    .param(position)
                    .param(offer.operator().digits())
                    .param(Utc.column(offer.from()))
                    .param(Utc.columnOrNull(offer.to()))
                    .param(offer.result() == null ? null : offer.result().code())
                    .update();
        }
    }

    private void holds(CallRecord call) {
        clear("call_hold", call);
        List<Hold> holds = call.holds();
        for (int position = 0; position < holds.size(); position++) {
            Hold hold = holds.get(position);
            jdbc.sql("INSERT INTO call_hold (call_id, position, began_at, ended_at) VALUES (?, ?, ?, ?)")
                    .param(call.id().value())
                    .param(position)
                    .param(Utc.column(hold.from()))
                    .param(Utc.columnOrNull(hold.to()))
                    .update();
        }
    }

    private void operators(CallRecord call) {
        clear("call_operator", call);
        CallFilter.involved(call)
                .forEach(operator -> jdbc.sql(
                                "INSERT INTO call_operator (operator, arrived_at, call_id) VALUES (?, ?, ?)")
                        .params(
                                operator.digits(),
                                Utc.column(call.arrivedAt()),
                                call.id().value())
                        .update());
    }

    private void clear(String table, CallRecord call) {
        jdbc.sql("DELETE FROM " + table + " WHERE call_id = ?")
                .param(call.id().value())
                .update();
    }
}
