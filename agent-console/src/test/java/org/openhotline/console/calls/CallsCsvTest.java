package org.openhotline.console.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhotline.call.Call;
import org.openhotline.call.CallEvent;
import org.openhotline.call.CallId;
import org.openhotline.call.Caller;
import org.openhotline.call.Certainty;
import org.openhotline.call.RingCadence;
import org.openhotline.line.LineNumber;

/** What a spreadsheet gets, whatever callers call themselves. */
class CallsCsvTest {
    private static final String HEADER = "call_id,direction,line,caller,caller_name,arrived_at,line_answered_at,"
            + "operator_answered_at,ended_at,rings_to_line,rings_to_operator,line_within_standard,"
            + "operator_within_standard,operator,wait_ms,talk_ms,released_by,outcome,gap";

    private static String csv(Caller caller) throws IOException {
        var id = new CallId("pbx1-1.1");
        var arrived = new CallEvent.Arrived(
                id, Instant.parse("2026-11-23T04:00:00Z"), new LineNumber("100"), RingCadence.CHINA, caller);
        var out = new StringBuilder();
        var csv = new CallsCsv(out);
        csv.write(List.of(
                Call.of(id).with(arrived).record(arrived.at(), Certainty.FINAL).orElseThrow()));
        return out.toString();
    }

    private static CSVRecord read(String csv) throws IOException {
        var reader = new StringReader(csv.substring(1));
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(reader)
                .iterator()
                .next();
    }

    @Test
    void beginsWithTheByteOrderMarkAndTheHeader() throws IOException {
        assertThat(csv(Caller.WITHHELD).lines().findFirst()).contains('\uFEFF' + HEADER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\u00A0=1",
                "|x",
                "%x",
                "\uFF1D1",
                "\uFF0B1"
            })
    void nothingACallerSendsIsEvaluated(String name) throws IOException {
        assertThat(read(csv(new Caller(name, name))).get("caller_name")).isEqualTo("'" + name);
        assertThat(read(csv(new Caller(name, name))).get("caller")).isEqualTo("'" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"王先生", "a,b", "say \"hi\"", "two\nlines", "\uD83D\uDCDE", "O'Neil", "${x}", "a=b"})
    void everythingElseComesThroughAsItIs(String name) throws IOException {
        CSVRecord line = read(csv(new Caller("13800138000", name)));
        assertThat(line.get("caller_name")).isEqualTo(name);
        assertThat(line.get("caller")).isEqualTo("13800138000");
        assertThat(line.get("gap")).isEmpty();
        assertThat(line.size()).isEqualTo(19);
    }

    @ParameterizedTest
    @CsvSource({
        "13812348000, 138****8000",
        "+8613812348000, +86*******8000",
        "12345678, 123*5678",
        "1234567, *******",
        "'',''"
    })
    void aMaskLeavesThreeSignsAndFour(String number, String masked) {
        assertThat(Mask.number(number)).isEqualTo(masked);
    }

    @Test
    void aNumberSentAsANameIsMaskedToo() {
        assertThat(Mask.name("王 13812348000")).isEqualTo("王 138****8000");
        assertThat(Mask.name("王先生 2")).isEqualTo("王先生 2");
    }
}
