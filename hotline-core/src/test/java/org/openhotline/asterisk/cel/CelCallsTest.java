package org.openhotline.asterisk.cel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openhotline.call.CallRecord;
import org.openhotline.call.Certainty;
import org.openhotline.call.Gap;
import org.openhotline.call.OfferResult;
import org.openhotline.call.Outcome;
import org.openhotline.call.Party;
import org.openhotline.call.RingCadence;
import org.openhotline.line.Line;
import org.openhotline.line.LineNumber;
import org.openhotline.line.OpeningHours;
import org.openhotline.operator.Extension;

/** The log of real calls on Asterisk 22.10.1, as {@code calls.csv} holds it: six that ended and one that goes on. */
class CelCallsTest {

    private static final LineNumber LINE = new LineNumber("100");
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

    private final CelCalls calls = new CelCalls(Map.of(
            LINE, new Line(LINE, "服務中心", "zh-Hant", RingCadence.CHINA, Duration.ofSeconds(5), OpeningHours.ALWAYS)));

    private List<CallRecord> read() throws IOException {
        var completed = new ArrayList<CallRecord>();
        try (InputStream log = CelCallsTest.class.getResourceAsStream("calls.csv")) {
            long offset = 0;
            for (String line : new String(log.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                calls.take(CelLine.parse(line).orElseThrow(), offset++)
                        .flatMap(open -> open.call().record(LATER, Certainty.FINAL))
                        .ifPresent(completed::add);
            }
        }
        return completed;
    }

    @Test
    void everyCallThatEndedIsThereOnceWithItsOutcome() throws IOException {
        assertThat(read())
                .extracting(CallRecord::outcome)
                .containsExactly(
                        Outcome.ANSWERED,
                        Outcome.ANSWERED,
                        Outcome.ABANDONED_RINGING,
                        Outcome.ABANDONED_OFFERED,
                        Outcome.ABANDONED_GREETING,
                        Outcome.CLOSED,
                        Outcome.NO_OPERATOR);
    }

    @Test
    void whoHungUpFirstIsReadFromBothLegs() throws IOException {
        assertThat(read())
                .extracting(CallRecord::releasedBy)
                .containsExactly(
                        Party.CALLER,
                        Party.OPERATOR,
                        Party.CALLER,
                        Party.CALLER,
                        Party.CALLER,
                        Party.SYSTEM,
                        Party.SYSTEM);
    }

    @Test
    void aServedCallHasItsClocksToTheMicrosecond() throws IOException {
        CallRecord served = read().getFirst();

        assertThat(served.operator()).isEqualTo(new Extension("1001"));
        assertThat(served.lineClock().withinStandard()).isTrue();
        assertThat(served.lineClock().elapsed()).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1010));
        assertThat(served.offers())
                .singleElement()
                .satisfies(offer -> assertThat(offer.result()).isEqualTo(OfferResult.ANSWERED));
        assertThat(served.arrivedAt()).isNotEqualTo(served.arrivedAt().truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    void aCallWithoutItsEndIsNotRecordedUntilThePbxIsKnownToHaveStopped() throws IOException {
        read();
        assertThat(calls.open()).hasSize(1);
        String id = calls.open().iterator().next().id().value();

        assertThat(calls.endMissing(Set.of(id))).isEmpty();
        assertThat(calls.endMissing(Set.of())).singleElement().satisfies(open -> {
            CallRecord record = open.call().record(LATER, Certainty.FINAL).orElseThrow();
            assertThat(record.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(record.gaps()).containsExactly(Gap.PBX_STOPPED);
        });
        assertThat(calls.open()).isEmpty();
    }

    @Test
    void aLineThatIsNoneIsNotTaken() {
        assertThat(CelLine.parse("\"CHAN_START\",\"17954")).isEmpty();
        assertThat(CelLine.parse("")).isEmpty();
        assertThat(CelLine.parse("\"CHAN_START\",\"x\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\""))
                .isEmpty();
    }
}
