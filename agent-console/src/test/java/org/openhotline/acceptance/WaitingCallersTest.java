package org.openhotline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openhotline.testcall.Eventually;
import org.openhotline.testcall.Likeness;
import org.openhotline.testcall.Manner;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.Sound;
import org.openhotline.testcall.TestCaller;

/** Whoever waits is told the place in line, and what is being said never keeps a caller from a free operator. */
@AcceptanceTest
@ExtendWith(SharedHotline.class)
class WaitingCallersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Twenty seconds of greeting and music come before it. */
    private static final Duration ANNOUNCED_WITHIN = Duration.ofSeconds(35);

    /** The announcement lasts three seconds and more; an offer that waited for its end would come much later than this. */
    private static final Duration CUT_WITHIN = Duration.ofMillis(1500);

    private static final double ALIKE = 0.8;

    private final RunningHome home;

    WaitingCallersTest(RunningHome home) {
        this.home = home;
    }

    @AfterEach
    void nothing_is_left() {
        IdleHouse.assertIn(home);
    }

    @Test
    void the_place_in_line_is_announced_and_an_operator_who_becomes_free_is_rung_in_the_middle_of_it() {
        Sound announcement = prompt("place-1");
        assertThat(announcement.length()).isGreaterThan(CUT_WITHIN.plusMillis(500));
        try (Desk desk = Desk.ready(home, "1001");
                TestCaller callers = TestCaller.of(home.sip())) {
            desk.set("paused");
            desk.phone().with(Manner.answersAfter(Duration.ofMillis(100)));
            PlacedCall call = callers.call("100").from(CallLog.newNumber()).place();
            Instant answered = call.awaitAnswered(PATIENCE);
            Sound begin = announcement.between(Duration.ZERO, Duration.ofMillis(500));
            Eventually.see(
                    "the caller hears the place in line",
                    ANNOUNCED_WITHIN,
                    () -> Likeness.of(begin, call.heard().between(answered, Instant.now()))
                            .score(),
                    score -> score > ALIKE);

            Instant free = Instant.now();
            desk.set("ready");
            Instant rung = desk.phone().awaitOffer(1, PATIENCE).at();

            assertThat(Duration.between(free, rung)).isLessThan(CUT_WITHIN);
            desk.phone().awaitOffer(1, PATIENCE).awaitTalking(PATIENCE);
            Sound heard = call.heard().between(answered, Instant.now());
            assertThat(Likeness.of(announcement, heard).score()).isLessThan(ALIKE);
            call.hangUp();
            call.awaitEnded(PATIENCE);
        }
    }

    @Test
    void the_expected_wait_is_told_once_figures_say_it() {
        try (Desk desk = Desk.ready(home, "1001");
                TestCaller callers = TestCaller.of(home.sip())) {
            desk.phone().with(Manner.answersAfter(Duration.ZERO));
            // Three calls tell how long a call takes.
            for (int call = 1; call <= 3; call++) {
                PlacedCall handled =
                        callers.call("100").from(CallLog.newNumber()).place();
                desk.phone().awaitOffer(call, PATIENCE).awaitTalking(PATIENCE);
                handled.hangUp();
                desk.phone().awaitOffer(call, PATIENCE).awaitEnded(PATIENCE);
                desk.awaitState("ready");
            }
            PlacedCall talking = callers.call("100").from(CallLog.newNumber()).place();
            desk.phone().awaitOffer(4, PATIENCE).awaitTalking(PATIENCE);
            PlacedCall waiting = callers.call("100").from(CallLog.newNumber()).place();
            Sound said = prompt("wait-1").between(Duration.ZERO, Duration.ofSeconds(1));
            Eventually.see(
                    "the caller hears the expected wait",
                    ANNOUNCED_WITHIN.plusSeconds(10),
                    () -> Likeness.of(said, waiting.heard().sound()).score(),
                    score -> score > ALIKE);
            waiting.hangUp();
            talking.hangUp();
            talking.awaitEnded(PATIENCE);
        }
    }

    private Sound prompt(String name) {
        return Sound.read(home.path().resolve("asterisk/sounds/zh-Hant/hotline/" + name + ".wav"));
    }
}
