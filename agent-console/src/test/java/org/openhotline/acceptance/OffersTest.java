package org.openhotline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openhotline.testcall.Heard;
import org.openhotline.testcall.Likeness;
import org.openhotline.testcall.Manner;
import org.openhotline.testcall.OfferedCall;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.Sound;
import org.openhotline.testcall.TestCaller;
import tools.jackson.databind.JsonNode;

/** What becomes of an offer: answered in good time, missed, refused. */
@AcceptanceTest
@ExtendWith(SharedHotline.class)
class OffersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** China: one ring lasts five seconds, and three are allowed. */
    private static final Duration RING = Duration.ofSeconds(5);

    private static final Duration THREE_RINGS = RING.multipliedBy(3);

    private final RunningHome home;
    private final CallLog log;

    OffersTest(RunningHome home) {
        this.home = home;
        this.log = new CallLog(home);
    }

    @Test
    void an_operator_who_picks_up_on_the_second_ring_keeps_the_voice_clock_and_the_whole_greeting_is_heard_A1_A3() {
        String number = CallLog.newNumber();
        try (Desk desk = Desk.ready(home, "1001");
                TestCaller callers = TestCaller.of(home.sip())) {
            desk.phone().with(Manner.answersAfter(RING.plusMillis(300), () -> Duration.ofMillis(500)));
            PlacedCall call = callers.call("100").from(number).place();
            Instant answered = call.awaitAnswered(PATIENCE);
            Instant ended = call.awaitEnded(PATIENCE);
            assertHearsGreeting(call.heard(), answered, ended);
        }
        JsonNode record = log.finalOf(number);
        assertThat(record.path("ringsToOperator").asInt()).isEqualTo(2);
        assertThat(record.path("operatorWithinStandard").asBoolean()).isTrue();
        assertThat(record.path("msToOperator").asLong()).isLessThanOrEqualTo(THREE_RINGS.toMillis());
    }

    private void assertHearsGreeting(Heard heard, Instant answered, Instant ended) {
        Sound greeting = Sound.read(Path.of(home.path().toString(), "asterisk/sounds/zh-Hant/hotline/greeting.wav"));
        Likeness likeness = Likeness.of(greeting, heard.between(answered, ended));
        assertThat(likeness.score()).isGreaterThan(0.9);
        assertThat(likeness.at()).isLessThan(Duration.ofMillis(300));
    }

    @Test
    void a_call_that_is_not_answered_in_three_rings_goes_to_the_next_operator_and_the_first_gets_none_until_back_A2() {
        String number = CallLog.newNumber();
        String second = CallLog.newNumber();
        try (Desk absent = Desk.ready(home, "1001");
                Desk present = Desk.ready(home, "1002");
                TestCaller callers = TestCaller.of(home.sip())) {
            present.phone().with(Manner.answersAfter(Duration.ofMillis(200)));
            PlacedCall call = callers.call("100").from(number).place();
            OfferedCall missed = absent.phone().awaitOffer(1, PATIENCE);
            OfferedCall taken = present.phone().awaitOffer(1, THREE_RINGS.plus(PATIENCE));
            Instant end = missed.awaitEnded(PATIENCE);
            assertThat(Duration.between(missed.at(), end))
                    .isBetween(THREE_RINGS.minusSeconds(1), THREE_RINGS.plusSeconds(1));
            assertThat(Duration.between(end, taken.at())).isLessThan(Duration.ofMillis(300));
            taken.awaitTalking(PATIENCE);
            absent.awaitState("missed");

            assertIsOfferedOnlyWhenBack(absent, callers, second);
            call.hangUp();
            call.awaitEnded(PATIENCE);
        }
        assertThat(offers(log.finalOf(number))).containsExactly("1001 missed", "1002 answered");
        assertThat(offers(log.finalOf(second))).containsExactly("1001 answered");
    }

    private void assertIsOfferedOnlyWhenBack(Desk absent, TestCaller callers, String number) {
        PlacedCall call = callers.call("100").from(number).place();
        log.inStage(number, "waiting");
        assertThat(absent.phone().offered()).hasSize(1);
        absent.phone().with(Manner.answersAfter(Duration.ZERO));
        absent.set("ready");
        absent.phone().awaitOffer(2, PATIENCE).awaitTalking(PATIENCE);
        call.hangUp();
        call.awaitEnded(PATIENCE);
    }

    @Test
    void a_call_that_an_operator_refuses_goes_to_the_next_operator_at_once_A2() {
        String number = CallLog.newNumber();
        try (Desk refuses = Desk.ready(home, "1001");
                Desk busy = Desk.ready(home, "1002");
                Desk takes = Desk.ready(home, "1003");
                TestCaller callers = TestCaller.of(home.sip())) {
            refuses.phone().with(Manner.DECLINES);
            busy.phone().with(Manner.IS_BUSY);
            takes.phone().with(Manner.answersAfter(Duration.ZERO));
            PlacedCall call = callers.call("100").from(number).place();
            takes.phone().awaitOffer(1, PATIENCE).awaitTalking(PATIENCE);
            call.hangUp();
            call.awaitEnded(PATIENCE);
            refuses.awaitState("missed");
            busy.awaitState("missed");
        }
        assertThat(offers(log.finalOf(number))).containsExactly("1001 declined", "1002 declined", "1003 answered");
    }

    private static List<String> offers(JsonNode record) {
        return StreamSupport.stream(record.path("offers").spliterator(), false)
                .map(offer -> offer.path("operator").asString() + " "
                        + offer.path("result").asString())
                .toList();
    }
}
