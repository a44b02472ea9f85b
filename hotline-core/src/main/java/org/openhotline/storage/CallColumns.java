package org.openhotline.storage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallRecord;
import org.openhotline.call.Gap;
import org.openhotline.call.Greeting;

/** A call as the columns of {@code call_record}. */
final class CallColumns {
    private static final int LONGEST_TEXT = 255;

    private CallColumns() {}

    /** Column values by column name, the fingerprint of the whole record included. */
    static Map<String, @Nullable Object> of(CallRecord call) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("id", call.id().value());
        columns.put("direction", call.direction().code());
        columns.put("line", call.line().digits());
        columns.put("queue", call.queue());
        columns.put("cadence", call.cadence().code());
        columns.put("caller_number", cut(call.caller().number()));
        columns.put("caller_name", cut(call.caller().name()));
        times(call, columns);
        clocks(call, columns);
        ending(call, columns);
        columns.put("fingerprint", fingerprint(columns, call));
        return columns;
    }

    private static void times(CallRecord call, Map<String, @Nullable Object> columns) {
        Greeting greeting = call.greeting();
        columns.put("arrived_at", Utc.column(call.arrivedAt()));
        columns.put("line_answered_at", Utc.columnOrNull(call.lineAnsweredAt()));
        columns.put("greeting_from", greeting == null ? null : Utc.column(greeting.from()));
        columns.put("greeting_us", greeting == null ? null : Utc.micros(greeting.length()));
        columns.put("operator", call.operator() == null ? null : call.operator().digits());
        columns.put("operator_answered_at", Utc.columnOrNull(call.operatorAnsweredAt()));
        columns.put("ended_at", Utc.columnOrNull(call.endedAt()));
    }

    private static void clocks(CallRecord call, Map<String, @Nullable Object> columns) {
        columns.put("us_to_line", Utc.micros(call.lineClock().elapsed()));
        columns.put("rings_to_line", call.lineClock().rings());
        columns.put("line_within_standard", call.lineClock().withinStandard());
        columns.put("us_to_operator", Utc.micros(call.voiceClock().elapsed()));
        columns.put("rings_to_operator", call.voiceClock().rings());
        columns.put("operator_within_standard", call.voiceClock().withinStandard());
        columns.put("waiting_us", Utc.micros(call.waiting()));
        columns.put("talking_us", Utc.micros(call.talking()));
    }

    private static void ending(CallRecord call, Map<String, @Nullable Object> columns) {
        columns.put(
                "released_by",
                call.releasedBy() == null ? null : call.releasedBy().code());
        columns.put("outcome", call.outcome() == null ? null : call.outcome().code());
        columns.put("stage", call.stage().code());
        columns.put("gaps", gaps(call));
        columns.put("certainty", call.certainty().code());
        columns.put("course", Json.MAPPER.writeValueAsString(call.course()));
        columns.put("standard", Standard.of(call).code());
    }

    /** In a fixed order: that of a set differs from one JVM to the next. */
    private static String gaps(CallRecord call) {
        return new TreeSet<>(call.gaps()).stream().map(Gap::code).collect(Collectors.joining(","));
    }

    /** Asterisk cuts at 79 bytes; this only keeps a stranger's text from being refused by the database. */
    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT));
    }

    private static String fingerprint(Map<String, @Nullable Object> columns, CallRecord call) {
        String all = columns + "|" + offers(call) + "|" + holds(call);
        return Sha256.of(all);
    }

    /** In the database's own precision, so that a record read back has the fingerprint it was kept with. */
    private static String offers(CallRecord call) {
        return call.offers().stream()
                .map(offer -> offer.operator() + " " + Utc.column(offer.from()) + " " + Utc.columnOrNull(offer.to())
                        + " " + offer.result())
                .toList()
                .toString();
    }

    private static String holds(CallRecord call) {
        return call.holds().stream()
                .map(hold -> Utc.column(hold.from()) + " " + Utc.columnOrNull(hold.to()))
                .toList()
                .toString();
    }
}
