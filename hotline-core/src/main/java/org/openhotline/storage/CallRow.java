package org.openhotline.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.call.CallRecord;
import org.openhotline.call.Caller;
import org.openhotline.call.Certainty;
import org.openhotline.call.Course;
import org.openhotline.call.Direction;
import org.openhotline.call.Gap;
import org.openhotline.call.Greeting;
import org.openhotline.call.Hold;
import org.openhotline.call.Offer;
import org.openhotline.call.OfferResult;
import org.openhotline.call.Outcome;
import org.openhotline.call.Party;
import org.openhotline.call.RingCadence;
import org.openhotline.call.RingClock;
import org.openhotline.call.Stage;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;

/** Rows as records. Codes in the database are those of {@code code()}: lower case, with hyphens. */
final class CallRow {
    private CallRow() {}

    /** A call without what other tables hold of it. */
    static CallRecord call(ResultSet row) throws SQLException {
        String operator = row.getString("operator");
        String releasedBy = row.getString("released_by");
        String outcome = row.getString("outcome");
        return new CallRecord(
                new CallId(row.getString("id")),
                constant(Direction.class, row.getString("direction")),
                new LineNumber(row.getString("line")),
                row.getString("queue"),
                RingCadence.ofCode(row.getString("cadence")),
                new Caller(row.getString("caller_number"), row.getString("caller_name")),
                Utc.some(row, "arrived_at"),
                Utc.instant(row, "line_answered_at"),
                greeting(row),
                List.of(),
                operator == null ? null : new Extension(operator),
                Utc.instant(row, "operator_answered_at"),
                List.of(),
                Json.MAPPER.readValue(row.getString("course"), Course.class),
                Utc.instant(row, "ended_at"),
                clock(row, "line"),
                clock(row, "operator"),
                Objects.requireNonNull(Utc.duration(row, "waiting_us")),
                Utc.duration(row, "talking_us"),
                releasedBy == null ? null : Party.ofCode(releasedBy),
                outcome == null ? null : Outcome.ofCode(outcome),
                constant(Stage.class, row.getString("stage")),
                gaps(row.getString("gaps")),
                constant(Certainty.class, row.getString("certainty")));
    }

    /** The same call with other parts. */
    static CallRecord with(CallRecord call, List<Offer> offers, List<Hold> holds, Set<Gap> gaps) {
        return new CallRecord(
                call.id(),
                call.direction(),
                call.line(),
                call.queue(),
                call.cadence(),
                call.caller(),
                call.arrivedAt(),
                call.lineAnsweredAt(),
                call.greeting(),
                offers,
                call.operator(),
                call.operatorAnsweredAt(),
                holds,
                call.course(),
                call.endedAt(),
                call.lineClock(),
                call.voiceClock(),
                call.waiting(),
                call.talking(),
                call.releasedBy(),
                call.outcome(),
                call.stage(),
                gaps,
                call.certainty());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static @Nullable Greeting greeting(ResultSet row) throws SQLException {
        Instant from = Utc.instant(row, "greeting_from");
        Duration length = Utc.duration(row, "greeting_us");
        return from == null || length == null ? null : new Greeting(from, length);
    }

    private static RingClock clock(ResultSet row, String which) throws SQLException {
        return new RingClock(
                Utc.duration(row, "us_to_" + which),
                row.getObject("rings_to_" + which, Integer.class),
                row.getObject(which + "_within_standard", Boolean.class));
    }

    private static Set<Gap> gaps(String codes) {
        return codes.isEmpty()
                ? Set.of()
                : Arrays.stream(codes.split(",")).map(Gap::ofCode).collect(Collectors.toUnmodifiableSet());
    }

    static Offer offer(ResultSet row) throws SQLException {
        String result = row.getString("result");
        return new Offer(
                new Extension(row.getString("operator")),
                Utc.some(row, "began_at"),
                Utc.instant(row, "ended_at"),
                result == null ? null : OfferResult.ofCode(result));
    }

    static Hold hold(ResultSet row) throws SQLException {
        return new Hold(Utc.some(row, "began_at"), Utc.instant(row, "ended_at"));
    }
}
