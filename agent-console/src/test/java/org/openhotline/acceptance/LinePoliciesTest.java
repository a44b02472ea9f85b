package org.openhotline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
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
import org.openhotline.testcall.TestCaller;
import tools.jackson.databind.JsonNode;

/** How a line serves its callers, as its rules say, also with the application dead. */
@AcceptanceTest
@ExtendWith(OwnHotline.class)
class LinePoliciesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final HotlineInstance hotline;
    private final RunningHome home;
    private String number;

    @SuppressWarnings("NullAway.Init")
    LinePoliciesTest(HotlineInstance hotline) {
        this.hotline = hotline;
        home = hotline.home();
    }

    @BeforeEach
    void nobody_is_at_work() {
        Desk.signAllOut(home);
        number = CallLog.newNumber();
    }

    @AfterEach
    void nothing_is_left() {
        IdleHouse.assertIn(home);
    }

    @Test
    void greeting_first_nobodys_telephone_rings_before_the_greeting_has_ended() {
        policy("greeting-first");
        try (Desk anna = Desk.ready(home, "1001");
                TestCaller callers = TestCaller.of(home.sip())) {
            anna.phone().with(Manner.answersAfter(Duration.ZERO));
            PlacedCall call = callers.call("100").from(number).place();
            OfferedCall talk = anna.phone().awaitOffer(1, PATIENCE);
            talk.awaitTalking(PATIENCE);
            assertAfterTheGreeting(talk.at());
            call.hangUp();
            talk.awaitEnded(PATIENCE);

            String left = CallLog.newNumber();
            PlacedCall impatient = callers.call("100").from(left).place();
            impatient.awaitAnswered(PATIENCE);
            impatient.hangUp();
            assertThat(new CallLog(home).finalOf(left).path("outcome").asString())
                    .isEqualTo("abandoned-greeting");
            assertThat(anna.phone().offered()).hasSize(1);
        }
        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(record.path("outcome").asString()).isEqualTo("answered");
        assertThat(record.path("lineWithinStandard").asBoolean()).isTrue();
        assertThat(record.path("ringsToLine").asInt()).isEqualTo(1);
        Instant greeted = Instant.parse(record.path("greeting").path("from").asString())
                .plusMillis(record.path("greeting").path("ms").asLong());
        Instant offered =
                Instant.parse(record.path("offers").path(0).path("from").asString());
        assertThat(offered).isAfterOrEqualTo(greeted.minusMillis(20));
    }

    @Test
    void operator_first_the_line_rings_until_the_operator_picks_up_A1() {
        policy("operator-first");
        try (Desk anna = Desk.ready(home, "1001");
                TestCaller callers = TestCaller.of(home.sip())) {
            PlacedCall call = callers.call("100").from(number).place();
            OfferedCall rung = anna.phone().awaitOffer(1, PATIENCE);
            // The second ring begins: any other line has been answered long since.
            Eventually.holds(
                    "the second ring",
                    PATIENCE,
                    () -> Instant.now().isAfter(rung.at().plusSeconds(5)));
            assertThat(call.story()).doesNotContain("200 OK");
            rung.answer();
            Instant answered = call.awaitAnswered(PATIENCE);
            assertThat(answered).isAfter(rung.at().plusSeconds(5));
            rung.awaitTalking(PATIENCE);
            call.hangUp();
            rung.awaitEnded(PATIENCE);
        }
        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(record.path("outcome").asString()).isEqualTo("answered");
        assertThat(record.path("greeting").isNull()).isTrue();
        assertThat(record.path("ringsToLine").asInt()).isEqualTo(2);
        assertThat(record.path("ringsToOperator").asInt()).isEqualTo(2);
        assertThat(record.path("lineWithinStandard").asBoolean()).isTrue();
        assertThat(record.path("msToLine").asLong()
                        - record.path("msToOperator").asLong())
                .isBetween(-50L, 500L);
        assertThat(record.path("waitMs").asLong()).isZero();
        assertThat(record.path("offers")).hasSize(1);
    }

    @Test
    void operator_first_before_ring_four_the_line_answers_itself_and_the_operator_is_rung_on_without_a_miss_A1() {
        policy("operator-first");
        try (Desk anna = Desk.ready(home, "1001");
                Desk ben = Desk.ready(home, "1002");
                TestCaller callers = TestCaller.of(home.sip())) {
            ben.set("paused");
            PlacedCall call = callers.call("100").from(number).place();
            call.awaitAnswered(PATIENCE);
            OfferedCall again = anna.phone().awaitOffer(2, PATIENCE);
            assertThat(anna.state()).isEqualTo("offered");
            again.answer();
            again.awaitTalking(PATIENCE);
            call.hangUp();
            again.awaitEnded(PATIENCE);
            assertThat(anna.now().path("today").path("missed").asInt()).isZero();
        }
        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(record.path("msToLine").asLong()).isBetween(12_000L, 15_000L);
        assertThat(record.path("ringsToLine").asInt()).isEqualTo(3);
        assertThat(record.path("lineWithinStandard").asBoolean()).isTrue();
        assertThat(record.path("greeting").isNull()).isFalse();
        assertThat(record.path("offers")).hasSize(2);
        assertThat(result(record, 0)).isEqualTo("withdrawn");
        assertThat(result(record, 1)).isEqualTo("answered");
        assertThat(record.path("operator").asString()).isEqualTo("1001");
    }

    @Test
    void operator_first_with_everybody_busy_the_line_is_answered_after_the_first_ring() {
        policy("operator-first");
        try (Desk anna = Desk.ready(home, "1001");
                TestCaller callers = TestCaller.of(home.sip())) {
            anna.set("paused");
            PlacedCall call = callers.call("100").from(number).place();
            call.awaitAnswered(PATIENCE);
            assertThat(new CallLog(home).inStage(number, "greeting")).isNotNull();
            anna.set("ready");
            anna.phone().awaitOffer(1, PATIENCE).answer();
            anna.phone().awaitOffer(1, PATIENCE).awaitTalking(PATIENCE);
            call.hangUp();
        }
        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(record.path("ringsToLine").asInt()).isEqualTo(1);
        assertThat(record.path("greeting").isNull()).isFalse();
    }

    @Test
    void operator_first_whoever_refuses_is_not_waited_for_and_who_gives_up_was_never_answered() {
        policy("operator-first");
        try (Desk anna = Desk.ready(home, "1001");
                TestCaller callers = TestCaller.of(home.sip())) {
            PlacedCall call = callers.call("100").from(number).place();
            anna.phone().awaitOffer(1, PATIENCE).beBusy();
            call.awaitAnswered(PATIENCE);
            call.hangUp();
            JsonNode record = new CallLog(home).finalOf(number);
            assertThat(result(record, 0)).isEqualTo("declined");
            assertThat(record.path("msToLine").asLong()).isLessThan(12_000);

            anna.set("ready");
            String left = CallLog.newNumber();
            PlacedCall impatient = callers.call("100").from(left).place();
            anna.phone().awaitOffer(2, PATIENCE);
            impatient.hangUp();
            JsonNode abandoned = new CallLog(home).finalOf(left);
            assertThat(abandoned.path("outcome").asString()).isEqualTo("abandoned-ringing");
            assertThat(result(abandoned, 0)).isEqualTo("withdrawn");
            anna.awaitState("ready");
        }
    }

    @Test
    void a_closed_line_says_so_under_each_policy() {
        for (String policy : new String[] {"greeting-first", "operator-first"}) {
            policy(policy);
            home.console("supervisor").put("/api/lines/100/closed", "{\"closed\":true}");
            String caller = CallLog.newNumber();
            try (TestCaller callers = TestCaller.of(home.sip())) {
                PlacedCall call = callers.call("100").from(caller).place();
                home.pbxLog().awaitPlayed(caller, "hotline/closed", PATIENCE);
                call.hangUp();
            } finally {
                home.console("supervisor").put("/api/lines/100/closed", "{\"closed\":false}");
            }
            JsonNode record = new CallLog(home).finalOf(caller);
            assertThat(record.path("outcome").asString()).isEqualTo("closed");
            assertThat(record.path("greeting").isNull()).isTrue();
        }
    }

    @Test
    void a_new_policy_touches_nobody_who_is_ringing() {
        policy("operator-first");
        try (Desk anna = Desk.ready(home, "1001");
                TestCaller callers = TestCaller.of(home.sip())) {
            PlacedCall call = callers.call("100").from(number).place();
            OfferedCall rung = anna.phone().awaitOffer(1, PATIENCE);
            policy("greeting-first");
            assertThat(call.story()).doesNotContain("200 OK");
            rung.answer();
            rung.awaitTalking(PATIENCE);
            call.hangUp();
        }
        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(record.path("greeting").isNull()).isTrue();
        assertThat(record.path("offers")).hasSize(1);
    }

    @Test
    void with_the_application_dead_the_dialplan_keeps_the_policy() {
        try (Desk anna = Desk.ready(home, "1001");
                TestCaller callers = TestCaller.of(home.sip())) {
            anna.phone().with(Manner.answersAfter(Duration.ofSeconds(2)));
            policy("operator-first");
            hotline.signal("supervisor", "STOP");
            try {
                hotline.signal("application", "KILL");
                PlacedCall call = callers.call("100").from(number).place();
                OfferedCall rung = anna.phone().awaitOffer(1, PATIENCE);
                Instant answered = call.awaitAnswered(PATIENCE);
                assertThat(answered).isAfter(rung.at().plusMillis(1900));
                rung.awaitTalking(PATIENCE);
                call.hangUp();
                rung.awaitEnded(PATIENCE);

                home.pbx().set("POLICY_100", "greeting-first");
                String other = CallLog.newNumber();
                PlacedCall greeted = callers.call("100").from(other).place();
                OfferedCall second = anna.phone().awaitOffer(2, PATIENCE);
                second.awaitTalking(PATIENCE);
                number = other;
                assertAfterTheGreeting(second.at());
                greeted.hangUp();
                second.awaitEnded(PATIENCE);
            } finally {
                hotline.signal("supervisor", "CONT");
                ApplicationBack.await(home);
            }
        }
    }

    @Test
    void policies_and_duty_rota_hold_after_a_restart_too() throws Exception {
        new Administration(home)
                .set("{\"lines\":[{\"line\":\"100\",\"policy\":\"operator-first\"}],"
                        + "\"duty\":{\"numbers\":[\"1003\",\"1004\"],\"ringSeconds\":15}}");
        assertThatThePbxKnows();

        hotline.restart();
        ApplicationBack.await(home);
        assertThatThePbxKnows();
        new Administration(home).set("{}");
        Eventually.see("no rota", PATIENCE, () -> home.pbx().global("ROTA"), String::isEmpty);
        assertThat(Files.readString(home.path().resolve("asterisk/etc/duty.conf")))
                .contains("ROTA = \n");
    }

    private void assertThatThePbxKnows() throws java.io.IOException {
        Eventually.see("the rota", PATIENCE, () -> home.pbx().global("ROTA"), "1003-1004"::equals);
        Eventually.see("its ringing", PATIENCE, () -> home.pbx().global("ROTA_RING"), "15"::equals);
        Eventually.see("the policy", PATIENCE, () -> home.pbx().global("POLICY_100"), "operator-first"::equals);
        assertThat(Files.readString(home.path().resolve("asterisk/etc/duty.conf")))
                .isEqualTo("ROTA = 1003-1004\nROTA_RING = 15\n");
        assertThat(Files.readString(home.path().resolve("asterisk/etc/policies.conf")))
                .isEqualTo("POLICY_100 = operator-first\n");
    }

    /** By Asterisk's own log, which does not depend on the application. */
    private void assertAfterTheGreeting(Instant rung) {
        var greeting = home.pbxLog().marks(number).stream()
                .filter(line -> line.mark().startsWith("greeting:"))
                .findFirst()
                .orElseThrow();
        long ms = Long.parseLong(greeting.mark().substring("greeting:".length()));
        assertThat(rung).isAfterOrEqualTo(greeting.at().plusMillis(ms).minusMillis(20));
    }

    private static String result(JsonNode record, int offer) {
        return record.path("offers").path(offer).path("result").asString();
    }

    private void policy(String policy) {
        new Administration(home).set("{\"lines\":[{\"line\":\"100\",\"policy\":\"" + policy + "\"}]}");
        Eventually.see("the policy in the PBX", PATIENCE, () -> home.pbx().global("POLICY_100"), policy::equals);
    }
}
