package org.openhotline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhotline.testcall.Eventually;
import org.openhotline.testcall.HotlineInstance;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.Sound;
import org.openhotline.testcall.TestCaller;
import org.openhotline.testcall.ToneDetector;
import tools.jackson.databind.JsonNode;

/** An operator with a headset in a real browser and a caller with a real telephone. */
@AcceptanceTest
class PageTelephoneTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration RESTART = Duration.ofSeconds(90);
    private static final double OPERATORS_TONE = 700;
    private static final double CALLERS_TONE = 1100;

    /** The browser's analyser has bins of about 6 Hz, and speech codecs bend a tone a little. */
    private static final double NEAR = 25;

    /** A hotline of its own: for a while after a page has closed, its operator still has a record to write. */
    private HotlineInstance hotline;

    private RunningHome home;

    @BeforeAll
    void start() {
        hotline = HotlineInstance.start();
        home = hotline.home();
    }

    @AfterAll
    void stop() {
        hotline.close();
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
            PlacedCall call = ring(callers, number);
            desk.awaitState("offered");
            desk.press("F2");
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
            PlacedCall call = talking(desk, callers, number);
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
            PlacedCall call = talking(desk, callers, number);
            desk.page().reload();
            desk.awaitTelephone();
            desk.awaitState("offered");
            desk.press("F2");
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
            PlacedCall call = talking(desk, callers, number);
            hotline.process("application").destroyForcibly();

            assertHeardByCaller(call, OPERATORS_TONE);
            assertHeardInPage(desk, CALLERS_TONE);
            Eventually.see(
                    "the application is back",
                    RESTART,
                    () -> home.console("supervisor").get("/api/status"),
                    status -> status.path("pbx").asString().equals("connected"));
            assertHeardByCaller(call, OPERATORS_TONE);
            call.hangUp();
            call.awaitEnded(PATIENCE);
        }
        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(record.path("outcome").asString()).isEqualTo("answered");
        assertThat(record.path("gaps").toString()).contains("application-down");
    }

    private PlacedCall talking(PageDesk desk, TestCaller callers, String number) {
        desk.press("Alt+r");
        desk.awaitState("ready");
        PlacedCall call = ring(callers, number);
        desk.awaitState("offered");
        desk.press("F2");
        desk.awaitState("talking");
        assertHeardByCaller(call, OPERATORS_TONE);
        return call;
    }

    private static PlacedCall ring(TestCaller callers, String number) {
        return callers.call("100")
                .from(number)
                .sayingAgainAndAgain(Sound.tone(CALLERS_TONE, Duration.ofSeconds(1)))
                .place();
    }

    /** At least half of a second that begins now. */
    private static void assertHeardByCaller(PlacedCall call, double hertz) {
        Instant from = Instant.now();
        Eventually.see(
                "the caller hears " + hertz + " Hz",
                PATIENCE,
                () -> new ToneDetector(hertz).heardIn(call.heard().between(from, Instant.now())),
                heard -> heard.compareTo(Duration.ofMillis(500)) > 0);
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
