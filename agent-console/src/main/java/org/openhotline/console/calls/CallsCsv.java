package org.openhotline.console.calls;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallRecord;

/** Calls as lines of CSV for a spreadsheet. */
final class CallsCsv {

    /** Tells Excel that the file is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "call_id",
                    "direction",
                    "line",
                    "caller",
                    "caller_name",
                    "arrived_at",
                    "line_answered_at",
                    "operator_answered_at",
                    "ended_at",
                    "rings_to_line",
                    "rings_to_operator",
                    "line_within_standard",
                    "operator_within_standard",
                    "operator",
                    "wait_ms",
                    "talk_ms",
                    "released_by",
                    "outcome",
                    "gap")
            .get();

    private final CSVPrinter printer;

    CallsCsv(Appendable out) throws IOException {
        out.append(BYTE_ORDER_MARK);
        printer = FORMAT.print(out);
    }

    void write(List<CallRecord> calls) throws IOException {
        for (CallRecord call : calls) {
            write(CallView.of(call, true));
        }
    }

    private void write(CallView call) throws IOException {
        printer.printRecord(
                harmless(call.id()),
                call.direction(),
                call.line(),
                harmless(call.caller()),
                harmless(call.callerName()),
                time(call.arrivedAt()),
                time(call.lineAnsweredAt()),
                time(call.operatorAnsweredAt()),
                time(call.endedAt()),
                call.ringsToLine(),
                call.ringsToOperator(),
                call.lineWithinStandard(),
                call.operatorWithinStandard(),
                call.operator(),
                call.waitMs(),
                call.talkMs(),
                call.releasedBy(),
                call.outcome(),
                String.join(";", call.gaps()));
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /**
     * A spreadsheet evaluates what begins like a formula, and callers choose their own names. An apostrophe before it makes it
     * text. Full-width signs count: some spreadsheets read them as the plain ones.
     */
    static @Nullable String harmless(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int first = text.codePoints()
                .filter(sign -> !Character.isWhitespace(sign) && !Character.isSpaceChar(sign))
                .findFirst()
                .orElse(0);
        boolean formula = "=+-@|%\uFF1D\uFF0B\uFF0D\uFF20".indexOf(first) >= 0;
        boolean control = !text.isEmpty() && Character.isISOControl(text.charAt(0));
        return formula || control ? "'" + text : text;
    }
}
