package org.openhotline.testcall;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Asterisk's own log of calls (CEL), read beside the application, as a witness that does not depend on it. */
public final class PbxLog {

    private final Path file;

    PbxLog(Path file) {
        this.file = file;
    }

    /** Every whole line written until now. */
    public List<PbxLine> lines() {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(whole))) {
                return parser.getRecords().stream().map(PbxLog::line).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The calls that have come in over a line, by their first line. */
    public List<PbxLine> arrivals() {
        return lines().stream()
                .filter(line ->
                        line.type().equals("CHAN_START") && line.context().equals("lines"))
                .toList();
    }

    /** The marks of a caller's call, in order. */
    public List<PbxLine> marks(String callerNumber) {
        List<PbxLine> lines = lines();
        return lines.stream()
                .filter(line ->
                        line.type().equals("CHAN_START") && line.callerNumber().equals(callerNumber))
                .findFirst()
                .map(begin -> lines.stream()
                        .filter(line -> line.uniqueId().equals(begin.uniqueId())
                                && !line.mark().isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** When the dialplan said something of a caller's call for the first time. */
    public Optional<Instant> marked(String callerNumber, String mark) {
        return marks(callerNumber).stream()
                .filter(line -> line.mark().equals(mark))
                .findFirst()
                .map(PbxLine::at);
    }

    /** Waits until the dialplan has said something of a caller's call, and says when it did. */
    public Instant awaitMark(String callerNumber, String mark, Duration limit) {
        return Eventually.see(
                        callerNumber + " marked " + mark, limit, () -> marked(callerNumber, mark), Optional::isPresent)
                .orElseThrow();
    }

    /** Waits until Asterisk begins to play a sound, such as {@code hotline/closed}, to a caller, and says when it did. */
    public Instant awaitPlayed(String callerNumber, String sound, Duration limit) {
        return Eventually.see(
                        sound + " played to " + callerNumber,
                        limit,
                        () -> lines().stream()
                                .filter(line -> line.type().equals("STREAM_BEGIN")
                                        && line.callerNumber().equals(callerNumber)
                                        && line.extra().contains("\"" + sound + "\""))
                                .findFirst()
                                .map(PbxLine::at),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static PbxLine line(CSVRecord record) {
        return new PbxLine(
                record.get(0),
                at(record.get(1)),
                record.get(3),
                record.get(5),
                record.get(6),
                record.get(9),
                record.get(10),
                record.get(13));
    }

    private static Instant at(String epochSeconds) {
        long micros = new BigDecimal(epochSeconds).movePointRight(6).longValue();
        return Instant.EPOCH.plusNanos(micros * 1000);
    }
}
