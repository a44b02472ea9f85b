package org.openhotline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openhotline.testcall.CallTimes;
import org.openhotline.testcall.EndedBy;
import org.openhotline.testcall.Eventually;
import org.openhotline.testcall.HotlineInstance;
import org.openhotline.testcall.Likeness;
import org.openhotline.testcall.Manner;
import org.openhotline.testcall.OfferedCall;
import org.openhotline.testcall.OperatorPhone;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.Sound;
import org.openhotline.testcall.TestCaller;
import org.openhotline.testcall.ToneDetector;
import tools.jackson.databind.JsonNode;

/**
 * An operator's telephone vanishes in the middle of a talk: the caller is kept. The telephone is a SIP telephone that is watched
 * like the one in the page, which says no goodbye when it is loaded anew.
 */
@AcceptanceTest
class InterruptedCallsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SILENT_FOR = Duration.ofSeconds(10);
    private static final int TONE = 800;

    @RegisterExtension
    static final OwnHotline OWN = new OwnHotline(InterruptedCallsTest::watchTheTelephone);

    private final RunningHome home;

    InterruptedCallsTest(HotlineInstance hotline) {
        home = hotline.home();
    }

    private static void watchTheTelephone(Path empty) throws IOException {
        Path etc = Files.createDirectories(empty.resolve("asterisk/etc"));
        Files.writeString(etc.resolve("pjsip_trunk.conf"), "[1001](+type=endpoint)\nrtp_timeout = 10\n");
    }

    @BeforeEach
    void nobodyIsAtWork() {
        Desk.signAllOut(home);
    }

    @Test
    void a_telephone_that_falls_silent_costs_its_caller_ten_seconds_and_not_the_call() {
        String number = CallLog.newNumber();
        try (TestCaller callers = TestCaller.of(home.sip())) {
            Desk first = Desk.ready(home, "1001");
            first.phone().with(Manner.answersAfter(Duration.ZERO));
            PlacedCall call = callers.call("100")
                    .from(number)
                    .sayingAgainAndAgain(Sound.tone(TONE, Duration.ofSeconds(1)))
                    .place();
            first.phone().awaitOffer(1, PATIENCE).awaitTalking(PATIENCE);
            // Says something, so that its falling silent can be noticed.
            first.phone().saying(Sound.tone(500, Duration.ofSeconds(1)));
            Instant vanished = Instant.now();
            first.phone().close();
            assertTalksOn(call, number, vanished);
            call.hangUp();
            call.awaitEnded(PATIENCE);
        }
        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(record.path("outcome").asString()).isEqualTo("answered");
        assertThat(record.path("releasedBy").asString()).isEqualTo("caller");
        assertThat(record.path("interruptions")).hasSize(1);
        assertThat(record.path("talks"))
                .hasSize(2)
                .allSatisfy(talk -> assertThat(talk.path("operator").asString()).isEqualTo("1001"));
        assertThat(record.path("talks").get(1).path("from"))
                .isEqualTo(record.path("interruptions").get(0).path("to"));
    }

    /** The same operator comes back with a telephone that works, as a page does that was loaded anew. */
    private void assertTalksOn(PlacedCall call, String number, Instant vanished) {
        try (OperatorPhone again = home.phone("1001").register().with(Manner.answersAfter(Duration.ofSeconds(3)))) {
            OfferedCall talk = again.awaitOffer(1, SILENT_FOR.plus(PATIENCE));
            talk.awaitTalking(PATIENCE);
            Instant interrupted =
                    home.pbxLog().marked(number, "interrupted:1001").orElseThrow();
            assertThat(Duration.between(vanished, interrupted))
                    .isBetween(SILENT_FOR.minusSeconds(1), SILENT_FOR.plusSeconds(3));
            Eventually.holds(
                    "the caller is heard again",
                    PATIENCE,
                    () -> new ToneDetector(TONE).heardIn(talk.heard().sound()).toMillis() > 500);
            assertHeardPleaseWait(call, interrupted);
            assertThat(call.times().endedBy()).isEqualTo(EndedBy.NOBODY_YET);
        }
    }

    private void assertHeardPleaseWait(PlacedCall call, Instant from) {
        Sound prompt = Sound.read(home.path().resolve("asterisk/sounds/zh-Hant/hotline/please-wait.wav"));
        Likeness likeness = Likeness.of(prompt, call.heard().between(from, from.plusSeconds(6)));
        assertThat(likeness.score()).isGreaterThan(0.8);
        assertThat(likeness.at()).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void an_operator_who_hangs_up_ends_the_call() {
        String number = CallLog.newNumber();
        try (Desk desk = Desk.ready(home, "1002");
                TestCaller callers = TestCaller.of(home.sip())) {
            desk.phone().with(Manner.answersAfter(Duration.ZERO, () -> Duration.ofMillis(500)));
            PlacedCall call = callers.call("100").from(number).place();
            call.awaitEnded(PATIENCE);
            CallTimes times = call.times();
            assertThat(times.endedBy()).isEqualTo(EndedBy.THEM);
        }
        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(record.path("releasedBy").asString()).isEqualTo("operator");
        assertThat(record.path("interruptions")).isEmpty();
        assertThat(home.pbxLog().marks(number)).noneMatch(line -> line.mark().equals("fallback"));
    }
}
