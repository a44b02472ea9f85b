package org.openhotline.asterisk.cel;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of the log, in the field order of {@code cel_custom.conf}.
 *
 * @param type such as {@code CHAN_START}; for what the dialplan says itself, {@code HOTLINE}
 * @param at when it happened, to the microsecond
 * @param extra JSON of the event, empty where there is none
 */
record CelLine(
        String type,
        Instant at,
        String callerName,
        String callerNumber,
        String extension,
        String context,
        String channel,
        String uniqueId,
        String linkedId,
        String extra) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int FIELDS = 14;

    /** Reads a line; empty when it is not one, which the caller counts. */
    static Optional<CelLine> parse(String line) {
        try {
            var records = CSVFormat.DEFAULT.parse(new StringReader(line)).getRecords();
            return records.size() == 1 && records.getFirst().size() >= FIELDS
                    ? Optional.of(of(records.getFirst()))
                    : Optional.empty();
        } catch (IOException | UncheckedIOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static CelLine of(CSVRecord fields) {
        return new CelLine(
                fields.get(0),
                instant(fields.get(1)),
                fields.get(2),
                fields.get(3),
                fields.get(4),
                fields.get(5),
                fields.get(6),
                fields.get(9),
                fields.get(10),
                fields.get(13));
    }

    /** Reads epoch seconds with a fraction, without the rounding of a floating-point number. */
    private static Instant instant(String epoch) {
        BigDecimal seconds = new BigDecimal(epoch);
        long whole = seconds.longValue();
        long nanos =
                seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue();
        return Instant.ofEpochSecond(whole, nanos);
    }

    /** A member of {@link #extra}; empty where there is none. */
    String extra(String member) {
        if (extra.isEmpty()) {
            return "";
        }
        try {
            JsonNode value = JSON.readTree(extra).path(member);
            return value.isMissingNode() ? "" : value.asString("");
        } catch (JacksonException _) {
            return "";
        }
    }
}
