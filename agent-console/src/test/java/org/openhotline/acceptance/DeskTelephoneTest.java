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
import org.openhotline.testcall.EndedBy;
import org.openhotline.testcall.Eventually;
import org.openhotline.testcall.Manner;
import org.openhotline.testcall.OfferedCall;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.Sound;
import org.openhotline.testcall.TestCaller;
import org.openhotline.testcall.ToneDetector;
import tools.jackson.databind.JsonNode;

/** A SIP telephone on the desk, driven by the desk's buttons: who hears whom is measured at every telephone. */
@AcceptanceTest
@ExtendWith(SharedHotline.class)
class DeskTelephoneTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CALLER = 800;
    private static final int ANNA = 500;
    private static final int BEN = 1200;

    private final RunningHome home;
    private Desk anna;
    private Desk ben;
    private TestCaller callers;
    private PlacedCall call;
    private OfferedCall talk;
    private DeskButtons buttons;
    private String number;

    @SuppressWarnings("NullAway.Init")
    DeskTelephoneTest(RunningHome home) {
        this.home = home;
    }

    @BeforeEach
    void a_caller_talks_with_anna() {
        Desk.signAllOut(home);
        anna = Desk.ready(home, "1001");
        ben = Desk.ready(home, "1002");
        ben.set("paused");
        anna.phone().saying(Sound.tone(ANNA, Duration.ofSeconds(1))).with(Manner.answersAfter(Duration.ZERO));
        ben.phone().saying(Sound.tone(BEN, Duration.ofSeconds(1))).with(Manner.answersAfter(Duration.ZERO));
        callers = TestCaller.of(home.sip());
        number = CallLog.newNumber();
        call = callers.call("100")
                .from(number)
                .sayingAgainAndAgain(Sound.tone(CALLER, Duration.ofSeconds(1)))
                .place();
        talk = anna.phone().awaitOffer(1, PATIENCE);
        talk.awaitTalking(PATIENCE);
        hears("the caller hears Anna", call::heard, ANNA);
        String id = new CallLog(home).inStage(number, "talking").path("id").asString();
        buttons = new DeskButtons(home, "1001", id);
    }

    @AfterEach
    void everybodyGoesHome() {
        callers.close();
        anna.close();
        ben.close();
    }

    @Test
    void on_hold_the_caller_hears_music_and_nobody_until_taken_back_A5() {
        buttons.press("hold");
        anna.awaitState("holding");
        assertThat(new CallLog(home).inStage(number, "holding")).isNotNull();
        Instant held = Instant.now();
        Eventually.holds("music", PATIENCE, () -> musicSince(held));
        assertThat(buttons.ask("hold", "").statusCode()).isEqualTo(409);

        buttons.press("resume");
        anna.awaitState("talking");
        hears("the caller hears Anna again", call::heard, ANNA);
        hears("Anna hears the caller again", talk::heard, CALLER);
        call.hangUp();
        talk.awaitEnded(PATIENCE);

        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(record.path("holds")).hasSize(1);
        assertThat(record.path("releasedBy").asString()).isEqualTo("caller");
        assertThat(talks(record)).containsExactly("1001");
    }

    private boolean musicSince(Instant held) {
        Sound heard = call.heard().between(held, held.plusSeconds(2));
        return heard.length().toMillis() > 1500
                && heard.level() > -60
                && new ToneDetector(ANNA).heardIn(heard).toMillis() < 200;
    }

    @Test
    void a_colleague_is_asked_and_the_caller_hears_nothing_of_it() {
        OfferedCall asked = consult();
        Instant asking = Instant.now();
        hears("Ben hears Anna", asked::heard, ANNA);
        hears("Anna hears Ben", talk::heard, BEN);
        buttons.press("retrieve");
        Sound meanwhile = call.heard().between(asking, Instant.now());
        assertThat(new ToneDetector(BEN).heardIn(meanwhile)).isLessThan(Duration.ofMillis(100));
        hears("the caller hears Anna again", call::heard, ANNA);
        asked.awaitEnded(PATIENCE);
        ben.awaitState("paused");
        talk.hangUp();
        call.awaitEnded(PATIENCE);

        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(record.path("releasedBy").asString()).isEqualTo("operator");
        assertThat(talks(record)).containsExactly("1001");
        assertThat(record.path("offers")).hasSize(1);
    }

    @Test
    void a_caller_is_passed_on_after_asking() {
        OfferedCall asked = consult();
        buttons.press("connect");
        hears("the caller hears Ben", call::heard, BEN);
        hears("Ben hears the caller", asked::heard, CALLER);
        talk.awaitEnded(PATIENCE);
        anna.awaitState("ready");
        ben.awaitState("talking");
        asked.hangUp();
        call.awaitEnded(PATIENCE);

        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(talks(record)).containsExactly("1001", "1002");
        assertThat(record.path("transfers")).singleElement().satisfies(transfer -> {
            assertThat(transfer.path("kind").asString()).isEqualTo("attended");
            assertThat(transfer.path("from").asString()).isEqualTo("1001");
            assertThat(transfer.path("to").asString()).isEqualTo("1002");
        });
        assertThat(record.path("releasedBy").asString()).isEqualTo("operator");
        assertThat(record.path("interruptions")).isEmpty();
    }

    @Test
    void a_caller_is_passed_on_without_asking() {
        buttons.press("transfer", "1002");
        OfferedCall taken = ben.phone().awaitOffer(1, PATIENCE);
        taken.awaitTalking(PATIENCE);
        hears("the caller hears Ben", call::heard, BEN);
        talk.awaitEnded(PATIENCE);
        call.hangUp();
        taken.awaitEnded(PATIENCE);

        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(talks(record)).containsExactly("1001", "1002");
        assertThat(record.path("transfers"))
                .singleElement()
                .satisfies(
                        transfer -> assertThat(transfer.path("kind").asString()).isEqualTo("blind"));
    }

    @Test
    void three_talk_together_and_two_go_on_when_the_first_leaves() {
        OfferedCall asked = consult();
        buttons.press("conference");
        hears("the caller hears Anna and Ben", call::heard, ANNA, BEN);
        hears("Ben hears the caller and Anna", asked::heard, CALLER, ANNA);
        hears("Anna hears the caller and Ben", talk::heard, CALLER, BEN);
        talk.hangUp();
        talk.awaitEnded(PATIENCE);
        hears("the caller hears Ben", call::heard, BEN);
        assertThat(call.times().endedBy()).isEqualTo(EndedBy.NOBODY_YET);
        asked.hangUp();
        call.awaitEnded(PATIENCE);

        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(talks(record)).containsExactly("1001", "1002");
        assertThat(record.path("interruptions")).isEmpty();
    }

    @Test
    void the_desk_hangs_up_and_the_record_says_who_A8() {
        buttons.press("hangup");
        call.awaitEnded(PATIENCE);
        talk.awaitEnded(PATIENCE);
        assertThat(new CallLog(home).finalOf(number).path("releasedBy").asString())
                .isEqualTo("operator");
    }

    @Test
    void a_telephone_that_lost_its_call_gets_it_again() {
        buttons.press("interrupted");
        talk.awaitEnded(PATIENCE);
        OfferedCall again = anna.phone().awaitOffer(2, PATIENCE);
        again.awaitTalking(PATIENCE);
        hears("the caller hears Anna again", call::heard, ANNA);
        call.hangUp();
        assertThat(new CallLog(home).finalOf(number).path("interruptions")).hasSize(1);
    }

    @Test
    void what_is_not_possible_is_refused_and_changes_nothing() {
        assertThat(buttons.ask("resume", "").statusCode()).isEqualTo(409);
        assertThat(buttons.ask("connect", "").statusCode()).isEqualTo(409);
        assertThat(buttons.ask("consult", "0085212345678").statusCode()).isEqualTo(422);
        assertThat(buttons.ask("transfer", "1002,1&SIP/evil").statusCode()).isEqualTo(422);
        var others = new DeskButtons(
                home, "1002", new CallLog(home).of(number).getFirst().path("id").asString());
        assertThat(others.ask("hangup", "").statusCode()).isEqualTo(409);
        assertThat(call.times().endedBy()).isEqualTo(EndedBy.NOBODY_YET);
        call.hangUp();
        talk.awaitEnded(PATIENCE);
    }

    private OfferedCall consult() {
        buttons.press("consult", "1002");
        OfferedCall asked = ben.phone().awaitOffer(1, PATIENCE);
        asked.awaitTalking(PATIENCE);
        hears("Ben hears Anna", asked::heard, ANNA);
        return asked;
    }
}
