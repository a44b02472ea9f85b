package org.openhotline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhotline.acceptance.CallLog.talks;
import static org.openhotline.acceptance.Hearing.hears;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openhotline.testcall.Eventually;
import org.openhotline.testcall.HotlineInstance;
import org.openhotline.testcall.Manner;
import org.openhotline.testcall.OfferedCall;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.Sound;
import org.openhotline.testcall.TestCaller;
import org.openhotline.testcall.ToneDetector;
import tools.jackson.databind.JsonNode;

/** An operator in a real browser asks a colleague at a telephone, passes the caller on, and makes it three. */
@AcceptanceTest
@ExtendWith(OwnHotline.class)
class PageColleaguesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ANNA = 700;
    private static final int CALLER = 1100;
    private static final int BEN = 1700;

    /** Shares of the power that is heard. A browser takes a tone that never ends for noise, so Anna is the quietest of three. */
    private static final double LOUDEST = 0.35;

    private static final double AMONG_OTHERS = 0.005;

    /** The browser's analyser has bins of about 6 Hz, and speech codecs bend a tone a little. */
    private static final double NEAR = 25;

    private final RunningHome home;
    private PageDesk anna;
    private Desk ben;
    private TestCaller callers;
    private String number;
    private PlacedCall call;

    PageColleaguesTest(HotlineInstance hotline) {
        home = hotline.home();
    }

    @BeforeEach
    void a_caller_talks_with_anna_whose_telephone_is_the_page() {
        ben = Desk.ready(home, "1002");
        ben.set("paused");
        ben.phone().saying(Sound.tone(BEN, Duration.ofSeconds(1))).with(Manner.answersAfter(Duration.ZERO));
        anna = PageDesk.open(home, "1001", ANNA);
        callers = TestCaller.of(home.sip());
        number = CallLog.newNumber();
        call = anna.talkWith(
                callers.call("100").from(number).sayingAgainAndAgain(Sound.tone(CALLER, Duration.ofSeconds(1))));
    }

    @AfterEach
    void nothing_is_left() {
        callers.close();
        anna.close();
        ben.close();
        home.console("supervisor").put("/api/operators/1001/telephone", "{\"telephone\":\"desk\"}");
        Desk.signAllOut(home);
        IdleHouse.assertIn(home);
    }

    @Test
    void a_colleague_is_asked_while_the_caller_hears_music_and_the_caller_is_taken_back() {
        OfferedCall asked = ask();
        Instant asking = Instant.now();
        pagePlays(BEN);
        assertThat(new ToneDetector(BEN).heardIn(call.heard().between(asking, Instant.now())))
                .isLessThan(Duration.ofMillis(100));
        anna.press("F4");
        anna.awaitState("talking");
        hears("the caller hears Anna again", call::heard, ANNA);
        asked.awaitEnded(PATIENCE);
        pagePlays(CALLER);
        callerLeaves();
        anna.completeRecord();

        assertThat(talks(record())).containsExactly("1001");
    }

    @Test
    void a_caller_is_passed_on_after_asking() {
        OfferedCall asked = ask();
        anna.find("desk-complete-transfer").click();
        hears("the caller hears Ben", call::heard, BEN);
        hears("Ben hears the caller", asked::heard, CALLER);
        anna.completeRecord();
        ben.awaitState("talking");
        callerLeaves();
        asked.awaitEnded(PATIENCE);

        assertPassedOn("attended");
    }

    @Test
    void a_caller_is_passed_on_without_asking() {
        anna.name("1002");
        anna.press("Shift+Enter");
        OfferedCall taken = ben.phone().awaitOffer(1, PATIENCE);
        taken.awaitTalking(PATIENCE);
        hears("the caller hears Ben", call::heard, BEN);
        anna.completeRecord();
        callerLeaves();
        taken.awaitEnded(PATIENCE);

        assertPassedOn("blind");
    }

    @Test
    void three_talk_together_two_go_on_when_the_first_leaves_and_all_is_over_with_the_caller() {
        OfferedCall asked = ask();
        anna.find("desk-conference").click();
        hears("the caller hears Ben", LOUDEST, call::heard, BEN);
        hears("the caller hears Anna too", AMONG_OTHERS, call::heard, ANNA);
        hears("Ben hears the caller", LOUDEST, asked::heard, CALLER);
        hears("Ben hears Anna too", AMONG_OTHERS, asked::heard, ANNA);
        anna.press("F10");
        anna.find("hang-up-yes").click();
        anna.completeRecord();
        hears("the caller hears Ben", call::heard, BEN);
        callerLeaves();
        asked.awaitEnded(PATIENCE);

        assertThat(talks(record())).containsExactly("1001", "1002");
    }

    private OfferedCall ask() {
        anna.name("1002");
        anna.press("Enter");
        OfferedCall asked = ben.phone().awaitOffer(1, PATIENCE);
        asked.awaitTalking(PATIENCE);
        hears("Ben hears Anna", asked::heard, ANNA);
        return asked;
    }

    private void callerLeaves() {
        call.hangUp();
        call.awaitEnded(PATIENCE);
    }

    private JsonNode record() {
        return new CallLog(home).finalOf(number);
    }

    private void assertPassedOn(String kind) {
        JsonNode record = record();
        assertThat(talks(record)).containsExactly("1001", "1002");
        assertThat(record.path("transfers")).singleElement().satisfies(transfer -> {
            assertThat(transfer.path("kind").asString()).isEqualTo(kind);
            assertThat(transfer.path("to").asString()).isEqualTo("1002");
        });
        assertThat(record.path("releasedBy").asString()).isEqualTo("caller");
        assertThat(record.path("interruptions")).isEmpty();
    }

    private void pagePlays(int hertz) {
        Eventually.see(
                "the page plays " + hertz + " Hz", PATIENCE, anna::hertz, heard -> Math.abs(heard - hertz) < NEAR);
    }
}
