package org.openhotline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhotline.acceptance.Hearing.assertHeardByCaller;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openhotline.testcall.Eventually;
import org.openhotline.testcall.HotlineInstance;
import org.openhotline.testcall.Order;
import org.openhotline.testcall.Pause;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.Sound;
import org.openhotline.testcall.TestCaller;
import org.openhotline.testcall.ToneDetector;
import tools.jackson.databind.JsonNode;

/** An operator with a headset in a real browser and a caller with a real telephone. */
@AcceptanceTest
@ExtendWith(OwnHotline.class)
class PageTelephoneTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** How soon the sound must be back after a break of five seconds. */
    private static final Duration BACK_WITHIN = Duration.ofSeconds(3);

    private static final double OPERATORS_TONE = 700;
    private static final double CALLERS_TONE = 1100;

    /** The browser's analyser has bins of about 6 Hz, and speech codecs bend a tone a little. */
    private static final double NEAR = 25;

    /** A hotline of its own: for a while after a page has closed, its operator still has a record to write. */
    private final HotlineInstance hotline;

    private final RunningHome home;

    PageTelephoneTest(HotlineInstance hotline) {
        this.hotline = hotline;
        home = hotline.home();
    }

    @AfterEach
    void nothing_is_left() {
        home.console("supervisor").put("/api/operators/1001/telephone", "{\"telephone\":\"desk\"}");
        Desk.signAllOut(home);
        IdleHouse.assertIn(home);
    }

    @Test
    void a_caller_rings_in_the_page_is_answered_by_a_key_and_both_hear_each_other() {
        String number = CallLog.newNumber();
        try (PageDesk desk = PageDesk.open(home, "1001", OPERATORS_TONE);
                TestCaller callers = TestCaller.of(home.sip())) {
            desk.press("Alt+r");
            desk.awaitState("ready");
            PlacedCall call = caller(callers, number).place();
            desk.awaitState("offered");
            desk.answer();
            desk.awaitState("talking");

            assertHeardByCaller(call, OPERATORS_TONE);
            assertHeardInPage(desk, CALLERS_TONE);
            call.hangUp();
            call.awaitEnded(PATIENCE);
            desk.completeRecord();
            assertThat(desk.complaints()).isEmpty();
        }
        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(record.path("outcome").asString()).isEqualTo("answered");
        assertThat(record.path("operator").asString()).isEqualTo("1001");
        assertThat(record.path("releasedBy").asString()).isEqualTo("caller");
    }

    @Test
    void on_hold_the_caller_hears_music_and_not_the_operator_and_is_taken_back_by_the_same_key() {
        String number = CallLog.newNumber();
        try (PageDesk desk = PageDesk.open(home, "1001", OPERATORS_TONE);
                TestCaller callers = TestCaller.of(home.sip())) {
            PlacedCall call = desk.talkWith(caller(callers, number));
            desk.press("F4");
            desk.awaitState("holding");
            assertMusic(call);
            desk.press("F4");
            desk.awaitState("talking");
            assertHeardByCaller(call, OPERATORS_TONE);
            call.hangUp();
            call.awaitEnded(PATIENCE);
            desk.completeRecord();
        }
        assertThat(new CallLog(home).finalOf(number).path("holds").size()).isEqualTo(1);
    }

    @Test
    void a_page_that_is_loaded_anew_in_a_call_keeps_the_caller_and_gets_the_same_caller_back_in_one_record() {
        String number = CallLog.newNumber();
        try (PageDesk desk = PageDesk.open(home, "1001", OPERATORS_TONE);
                TestCaller callers = TestCaller.of(home.sip())) {
            PlacedCall call = desk.talkWith(caller(callers, number));
            desk.page().reload();
            desk.awaitTelephone();
            desk.awaitState("offered");
            desk.answer();
            desk.awaitState("talking");
            assertHeardByCaller(call, OPERATORS_TONE);
            assertHeardInPage(desk, CALLERS_TONE);
            call.hangUp();
            call.awaitEnded(PATIENCE);
            desk.completeRecord();
        }
        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(record.path("interruptions").size()).isEqualTo(1);
        assertThat(record.path("talks").size()).isEqualTo(2);
        assertThat(record.path("outcome").asString()).isEqualTo("answered");
    }

    @Test
    void a_talk_goes_on_while_the_application_is_dead_and_is_in_the_log_afterwards() {
        String number = CallLog.newNumber();
        try (PageDesk desk = PageDesk.open(home, "1001", OPERATORS_TONE);
                TestCaller callers = TestCaller.of(home.sip())) {
            PlacedCall call = desk.talkWith(caller(callers, number));
            hotline.process("application").destroyForcibly();

            assertHeardByCaller(call, OPERATORS_TONE);
            assertHeardInPage(desk, CALLERS_TONE);
            ApplicationBack.await(home);
            assertHeardByCaller(call, OPERATORS_TONE);
            call.hangUp();
            call.awaitEnded(PATIENCE);
        }
        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(record.path("outcome").asString()).isEqualTo("answered");
        assertThat(record.path("gaps").toString()).contains("application-down");
    }

    @Test
    void a_caller_who_waits_while_the_application_is_dead_reaches_the_page_and_a_callers_goodbye_still_arrives() {
        String first = CallLog.newNumber();
        String second = CallLog.newNumber();
        try (PageDesk desk = PageDesk.open(home, "1001", OPERATORS_TONE);
                TestCaller callers = TestCaller.of(home.sip())) {
            PlacedCall talk = desk.talkWith(caller(callers, first));
            hotline.signal("supervisor", "STOP");
            try {
                hotline.signal("application", "KILL");
                PlacedCall waiting = caller(callers, second).place();
                home.pbxLog().awaitMark(second, "fallback", PATIENCE);
                talk.hangUp();
                talk.awaitEnded(PATIENCE);
                desk.answer();
                assertHeardByCaller(waiting, OPERATORS_TONE);
                assertHeardInPage(desk, CALLERS_TONE);
                waiting.hangUp();
                waiting.awaitEnded(PATIENCE);
            } finally {
                hotline.signal("supervisor", "CONT");
            }
            ApplicationBack.await(home);
        }
        assertThat(new CallLog(home).finalOf(first).path("releasedBy").asString())
                .isEqualTo("caller");
        JsonNode record = new CallLog(home).finalOf(second);
        assertThat(record.path("operator").asString()).isEqualTo("1001");
        assertThat(record.path("outcome").asString()).isEqualTo("answered");
    }

    @Test
    void the_sound_is_back_after_the_operators_network_was_away_for_five_seconds() {
        String number = CallLog.newNumber();
        try (OperatorsNetwork network = OperatorsNetwork.build();
                PageDesk desk = PageDesk.open(home, "1001", OPERATORS_TONE, network);
                TestCaller callers = TestCaller.of(home.sip())) {
            PlacedCall call = desk.talkWith(caller(callers, number));
            network.pullTheCable();
            Instant pulled = Instant.now();
            // The break itself lasts five seconds; nothing is waited for here.
            Pause.of(Duration.ofSeconds(5));
            Sound silence = call.heard().between(pulled.plusSeconds(1), Instant.now());
            assertThat(new ToneDetector(OPERATORS_TONE).heardIn(silence)).isLessThan(Duration.ofMillis(100));
            network.plugTheCable();
            Instant plugged = Instant.now();
            assertHeardByCaller(call, OPERATORS_TONE);
            assertThat(backAfter(call, plugged)).isLessThan(BACK_WITHIN);
            assertHeardInPage(desk, CALLERS_TONE);
            call.hangUp();
            call.awaitEnded(PATIENCE);
            desk.completeRecord();
        }
        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(record.path("interruptions")).isEmpty();
        assertThat(record.path("talks")).hasSize(1);
    }

    /** When the caller heard the operator again for the first tenth of a second. */
    private static Duration backAfter(PlacedCall call, Instant plugged) {
        Duration step = Duration.ofMillis(50);
        Instant from = plugged;
        while (new ToneDetector(OPERATORS_TONE)
                        .heardIn(call.heard().between(from, from.plusMillis(100)))
                        .toMillis()
                < 50) {
            from = from.plus(step);
        }
        return Duration.between(plugged, from);
    }

    private static Order caller(TestCaller callers, String number) {
        return callers.call("100").from(number).sayingAgainAndAgain(Sound.tone(CALLERS_TONE, Duration.ofSeconds(1)));
    }

    private static void assertHeardInPage(PageDesk desk, double hertz) {
        Eventually.see(
                "the page plays " + hertz + " Hz", PATIENCE, desk::hertz, heard -> Math.abs(heard - hertz) < NEAR);
    }

    /** A second of sound that is no silence and no operator. */
    private static void assertMusic(PlacedCall call) {
        Instant from = Instant.now();
        Sound heard = Eventually.see(
                "two seconds of sound",
                PATIENCE,
                () -> call.heard().between(from, Instant.now()),
                sound -> sound.length().compareTo(Duration.ofSeconds(2)) > 0);
        Sound second = heard.between(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(second.level()).isGreaterThan(-50);
        assertThat(new ToneDetector(OPERATORS_TONE).heardIn(second)).isLessThan(Duration.ofMillis(100));
    }
}
