package org.openhotline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openhotline.testcall.EndedBy;
import org.openhotline.testcall.Eventually;
import org.openhotline.testcall.HotlineInstance;
import org.openhotline.testcall.Likeness;
import org.openhotline.testcall.OfferedCall;
import org.openhotline.testcall.OperatorPhone;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.Sound;
import org.openhotline.testcall.TestCaller;
import org.openhotline.testcall.ToneDetector;
import tools.jackson.databind.JsonNode;

/** The emergency key reaches a person at any hour, whatever the application does (C11). */
@AcceptanceTest
@ExtendWith(OwnHotline.class)
class EmergencyKeyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int CALLER = 800;

    private final HotlineInstance hotline;
    private final RunningHome home;

    EmergencyKeyTest(HotlineInstance hotline) {
        this.hotline = hotline;
        home = hotline.home();
    }

    @BeforeEach
    void two_people_are_on_duty_and_nobody_is_at_work() {
        Desk.signAllOut(home);
        home.console("supervisor").put("/api/lines/100/closed", "{\"closed\":false}");
        home.pbx().set("ROTA", "1003-1004");
        home.pbx().set("ROTA_RING", "10");
    }

    @Test
    void at_night_the_first_who_accepts_talks_with_the_caller_C11() {
        home.console("supervisor").put("/api/lines/100/closed", "{\"closed\":true}");
        reachesDuty("closed", "closed");
    }

    @Test
    void when_nobody_can_take_the_call_the_key_is_offered_too_C11() {
        reachesDuty("no-operator", "all-busy");
    }

    @Test
    void with_the_application_dead_the_key_works_in_the_fallback_queue_and_after_the_apology_C11() {
        try (Desk absent = Desk.ready(home, "1001")) {
            assertThat(absent.state()).isEqualTo("ready");
            hotline.signal("supervisor", "STOP");
            try {
                hotline.signal("application", "KILL");
                reachesDuty("fallback", "");
                absent.phone().unregister();
                reachesDuty("no-operator", "sorry");
            } finally {
                hotline.signal("supervisor", "CONT");
                ApplicationBack.await(home);
            }
        }
    }

    @Test
    void who_does_not_accept_by_key_is_passed_over_C11() {
        String number = CallLog.newNumber();
        try (OperatorPhone machine = home.phone("1003").register();
                OperatorPhone person = home.phone("1004").register();
                TestCaller callers = TestCaller.of(home.sip())) {
            PlacedCall call = ring(callers, number);
            home.pbxLog().awaitMark(number, "no-operator", PATIENCE);
            pressUntilHeard(call, number);
            // An answering machine picks up and presses nothing.
            machine.awaitOffer(1, PATIENCE).answer();
            OfferedCall accepted = person.awaitOffer(1, Duration.ofSeconds(40));
            accept(accepted, call);
            call.hangUp();
            accepted.awaitEnded(PATIENCE);
        }
        assertThat(new CallLog(home).finalOf(number).path("operator").asString())
                .isEqualTo("1004");
    }

    @Test
    void when_nobody_on_duty_accepts_in_time_supervisors_and_managers_are_alarmed_C11() {
        home.pbx().set("ALARM_AFTER", "3");
        String number = CallLog.newNumber();
        try (OperatorPhone person = home.phone("1004");
                TestCaller callers = TestCaller.of(home.sip())) {
            PlacedCall call = ring(callers, number);
            home.pbxLog().awaitMark(number, "no-operator", PATIENCE);
            pressUntilHeard(call, number);
            String id = new CallLog(home).of(number).getFirst().path("id").asString();
            for (String role : List.of("supervisor", "manager")) {
                awaitAlarms(
                        role,
                        alarms -> alarms.size() == 1
                                && alarms.get(0).path("kind").asString().equals("emergency-unanswered")
                                && alarms.get(0).path("call").asString().equals(id));
            }
            accept(person.register().awaitOffer(1, PATIENCE), call);
            awaitAlarms("supervisor", JsonNode::isEmpty);
            call.hangUp();
            person.unregister();
        } finally {
            home.pbx().set("ALARM_AFTER", "120");
        }
    }

    private void awaitAlarms(String role, Predicate<JsonNode> wanted) {
        Eventually.see(
                "alarms", PATIENCE, () -> home.console(role).get("/api/board").path("alarms"), wanted);
    }

    @Test
    void without_a_rota_no_key_is_offered() {
        home.pbx().set("ROTA", "");
        String number = CallLog.newNumber();
        try (TestCaller callers = TestCaller.of(home.sip())) {
            PlacedCall call = ring(callers, number);
            home.pbxLog().awaitMark(number, "no-operator", PATIENCE);
            call.press('0');
            call.awaitEnded(Duration.ofSeconds(30));
            assertThat(call.times().endedBy()).isEqualTo(EndedBy.THEM);
        }
        assertThat(home.pbxLog().marked(number, "emergency")).isEmpty();
    }

    /**
     * A caller hears a prompt and the offer of the key, presses it, and talks with who is on duty.
     *
     * @param mark what the dialplan says when the prompt begins
     * @param prompt its name; empty where there is none
     */
    private void reachesDuty(String mark, String prompt) {
        String number = CallLog.newNumber();
        try (OperatorPhone duty = home.phone("1004").register();
                TestCaller callers = TestCaller.of(home.sip())) {
            PlacedCall call = ring(callers, number);
            home.pbxLog().awaitMark(number, mark, Duration.ofSeconds(60));
            Instant offered = prompt.isEmpty() ? namedInTheQueue(call) : awaitTheKey(number, prompt);
            pressUntilHeard(call, number);
            OfferedCall rung = duty.awaitOffer(1, Duration.ofSeconds(30));
            accept(rung, call);
            if (!prompt.isEmpty()) {
                assertHeardTheKey(call, offered);
            }
            call.hangUp();
            rung.awaitEnded(PATIENCE);
            duty.unregister();
        }
    }

    private PlacedCall ring(TestCaller callers, String number) {
        return callers.call("100")
                .from(number)
                .sayingAgainAndAgain(Sound.tone(CALLER, Duration.ofSeconds(1)))
                .place();
    }

    private void pressUntilHeard(PlacedCall call, String number) {
        call.press('0');
        home.pbxLog().awaitMark(number, "emergency", PATIENCE);
    }

    /** In the fallback queue the greeting goes on with the key, and then with music. */
    private Instant namedInTheQueue(PlacedCall call) {
        Eventually.see(
                "the key named in the fallback queue",
                Duration.ofSeconds(30),
                () -> Likeness.of(key(), call.heard().sound()).score(),
                score -> score > 0.6);
        return Instant.MAX;
    }

    /** Waits until the prompt has been played and the key has been named. */
    private Instant awaitTheKey(String number, String prompt) {
        home.pbxLog().awaitPlayed(number, "hotline/" + prompt, PATIENCE);
        Instant began = home.pbxLog().awaitPlayed(number, "hotline/emergency-key", PATIENCE);
        Eventually.holds("the key named", PATIENCE, () -> Instant.now().isAfter(began.plus(key().length())));
        return began;
    }

    private void assertHeardTheKey(PlacedCall call, Instant began) {
        Sound heard = call.heard()
                .between(began.minusMillis(500), began.plus(key().length()).plusMillis(1500));
        // On a laden machine some packets come late; a prompt that is not played is far below this.
        assertThat(Likeness.of(key(), heard).score()).isGreaterThan(0.4);
    }

    private Sound key() {
        return Sound.read(home.path().resolve("asterisk/sounds/zh-Hant/hotline/emergency-key.wav"));
    }

    private void accept(OfferedCall rung, PlacedCall call) {
        rung.answer();
        rung.awaitTalking(PATIENCE);
        rung.press('1');
        Eventually.holds(
                "the duty person hears the caller",
                PATIENCE,
                () -> new ToneDetector(CALLER).heardIn(rung.heard().sound()).toMillis() > 500);
        assertThat(call.times().endedBy()).isEqualTo(EndedBy.NOBODY_YET);
    }
}
