package org.openhotline.acceptance;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.openhotline.testcall.RunningHome;
import tools.jackson.databind.JsonNode;

/** The file that the quality team exports. */
final class ExportedCalls {

    static final List<String> HEADER = List.of(
            "call_id,direction,line,caller,caller_name,arrived_at,line_answered_at,operator_answered_at,ended_at,"
                    .concat("rings_to_line,rings_to_operator,line_within_standard,operator_within_standard,operator,")
                    .concat("wait_ms,talk_ms,released_by,outcome,gap")
                    .split(","));

    /** The record's fields in the header's order; the last, the gaps, is a list. */
    private static final List<String> FIELDS =
            List.of("id,direction,line,caller,callerName,arrivedAt,lineAnsweredAt,operatorAnsweredAt,endedAt,"
                    .concat("ringsToLine,ringsToOperator,lineWithinStandard,operatorWithinStandard,operator,")
                    .concat("waitMs,talkMs,releasedBy,outcome")
                    .split(","));

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<CSVRecord> records;

    private ExportedCalls(List<CSVRecord> records) {
        this.records = records;
    }

    /** Exports all calls; fails unless the file begins as the interface promises. */
    static ExportedCalls read(RunningHome home) {
        String text = home.console("auditor").text("/api/calls.csv");
        if (!text.startsWith(BYTE_ORDER_MARK + String.join(",", HEADER) + "\r\n")) {
            throw new AssertionError("The file begins with " + text.lines().findFirst());
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(text.substring(1)))) {
            return new ExportedCalls(parser.getRecords());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only line of a call. */
    Map<String, String> line(String id) {
        List<CSVRecord> lines = records.stream()
                .filter(record -> record.get("call_id").equals(id))
                .toList();
        if (lines.size() != 1) {
            throw new AssertionError("Lines of call " + id + ": " + lines);
        }
        Map<String, String> line = new LinkedHashMap<>();
        HEADER.forEach(name -> line.put(name, lines.getFirst().get(name)));
        return line;
    }

    /** What the file has to say of a record. */
    static Map<String, String> expected(JsonNode record) {
        Map<String, String> line = new LinkedHashMap<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            JsonNode value = record.path(FIELDS.get(i));
            line.put(HEADER.get(i), value.isNull() ? "" : value.asString());
        }
        line.put("gap", gaps(record));
        return line;
    }

    private static String gaps(JsonNode record) {
        return StreamSupport.stream(record.path("gaps").spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(";"));
    }
}
