package org.openhotline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openhotline.testcall.EndedBy;
import org.openhotline.testcall.Heard;
import org.openhotline.testcall.Likeness;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.Sound;
import org.openhotline.testcall.ToneDetector;
import tools.jackson.databind.JsonNode;

/** Twenty short calls, four at a time; in every second one the operator hangs up first. */
@AcceptanceTest
@ExtendWith(SharedHotline.class)
class AnsweredCallsTest {

    private static final int CALLS = 20;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration RECORD_DIFFERS_AT_MOST = Duration.ofMillis(50);
    /** Three times the 100 ms that are wanted. */
    private static final Duration OFFER_AT_LATEST = Duration.ofMillis(300);

    private final RunningHome home;
    private List<AnsweredCall> calls = List.of();

    AnsweredCallsTest(RunningHome home) {
        this.home = home;
    }

    @BeforeAll
    void place_the_calls() throws Exception {
        calls = AnsweredCalls.place(home, CALLS);
    }

    @Test
    void the_line_answers_when_the_first_burst_has_sounded_and_before_the_second_begins_A1() {
        assertThat(calls).hasSize(CALLS);
        assertThat(calls.stream().map(call -> call.record().path("msToLine").asLong()))
                .allSatisfy(line -> assertThat(line).isBetween(1000L, 5000L));
        // A laden machine lets SIPp see its own INVITE a little late.
        assertThat(calls)
                .allSatisfy(call -> assertThat(toLine(call)).isBetween(Duration.ofMillis(800), Duration.ofSeconds(5)));
        assertThat(Median.of(calls, AnsweredCallsTest::toLine)).isGreaterThanOrEqualTo(SECOND);
    }

    private static Duration toLine(AnsweredCall call) {
        return Duration.between(call.callerTimes().invited(), call.lineAnswered());
    }

    @Test
    void callers_hear_the_greeting_from_the_answer_on_A3() {
        List<Likeness> heard = heardOf(greeting().between(Duration.ZERO, SECOND));
        assertThat(heard).filteredOn(likeness -> likeness.score() > 0.9).hasSizeGreaterThan(CALLS * 3 / 4);
        assertThat(Median.of(heard, Likeness::at)).isLessThan(OFFER_AT_LATEST);
        // On a laden machine a caller may miss a packet, and what follows is a little earlier then; nobody misses the
        // greeting.
        assertThat(heardOf(greeting().between(SECOND.dividedBy(2), SECOND)))
                .allMatch(likeness -> likeness.score() > 0.5);
    }

    private List<Likeness> heardOf(Sound part) {
        return calls.stream()
                .map(call ->
                        Likeness.of(part, call.caller().heard().between(call.lineAnswered(), call.operatorAnswered())))
                .toList();
    }

    private Sound greeting() {
        return Sound.read(Path.of(home.path().toString(), "asterisk/sounds/zh-Hant/hotline/greeting.wav"));
    }

    @Test
    void a_free_operators_telephone_rings_at_the_answer_while_the_greeting_plays() {
        assertThat(Median.of(calls, AnsweredCall::toOffer)).isLessThan(OFFER_AT_LATEST);
    }

    @Test
    void caller_and_operator_hear_each_other() {
        assertThat(calls).allSatisfy(call -> {
            Duration talked = Duration.between(call.operatorAnswered(), call.released());
            Duration half = talked.dividedBy(2);
            assertThat(heard(call.caller().heard(), AnsweredCalls.OPERATORS_TONE, call))
                    .isGreaterThan(half);
            assertThat(heard(call.operator().heard(), AnsweredCalls.CALLERS_TONE, call))
                    .isGreaterThan(half);
        });
    }

    private static Duration heard(Heard heard, int hertz, AnsweredCall call) {
        return new ToneDetector(hertz).heardIn(heard.between(call.operatorAnswered(), call.released()));
    }

    @Test
    void the_records_times_are_those_of_the_telephones() {
        assertThat(Stream.of(
                        Median.of(
                                calls,
                                call -> call.differs(
                                        "arrivedAt", call.callerTimes().invited())),
                        Median.of(calls, call -> call.differs("lineAnsweredAt", call.lineAnswered())),
                        Median.of(calls, call -> call.differs("operatorAnsweredAt", call.operatorAnswered())),
                        Median.of(calls, call -> call.differs("endedAt", call.released()))))
                .allSatisfy(median -> assertThat(median).isLessThanOrEqualTo(RECORD_DIFFERS_AT_MOST));
    }

    @Test
    void both_clocks_and_rings_are_right_A1() {
        assertThat(calls).allSatisfy(call -> {
            JsonNode record = call.record();
            Duration toVoice = Duration.between(call.callerTimes().invited(), call.operatorAnswered());
            assertThat(record.path("ringsToLine").asInt()).isEqualTo(1);
            assertThat(record.path("lineWithinStandard").asBoolean()).isTrue();
            assertThat(record.path("ringsToOperator").asInt()).isEqualTo(1 + (int) (toVoice.toMillis() / 5000));
            assertThat(record.path("operatorWithinStandard").asBoolean()).isTrue();
        });
    }

    @Test
    void operator_wait_and_talk_are_right() {
        assertThat(calls).allSatisfy(call -> {
            JsonNode record = call.record();
            assertThat(record.path("operator").asString()).isEqualTo(call.extension());
            assertThat(record.path("outcome").asString()).isEqualTo("answered");
            assertThat(record.path("offers")).hasSize(1);
        });
        assertThat(Median.of(calls, call -> differs(call, "waitMs", call.waited())))
                .isLessThan(RECORD_DIFFERS_AT_MOST);
        assertThat(Median.of(calls, call -> differs(call, "talkMs", call.talked())))
                .isLessThan(RECORD_DIFFERS_AT_MOST);
    }

    private static Duration differs(AnsweredCall call, String field, Duration own) {
        return own.minusMillis(call.record().path(field).asLong()).abs();
    }

    @Test
    void who_hung_up_first_is_known_A8() {
        assertThat(calls).allSatisfy(call -> {
            assertThat(call.record().path("releasedBy").asString())
                    .isEqualTo(call.callerFirst() ? "caller" : "operator");
            assertThat(call.callerTimes().endedBy()).isEqualTo(call.callerFirst() ? EndedBy.US : EndedBy.THEM);
        });
    }

    @Test
    void the_exported_file_says_what_the_records_say() {
        List<JsonNode> records = calls.stream().map(AnsweredCall::record).toList();
        ExportedCalls exported = ExportedCalls.read(home);
        assertThat(records)
                .allSatisfy(record -> assertThat(exported.line(record.path("id").asString()))
                        .containsExactlyEntriesOf(ExportedCalls.expected(record)));
    }
}
