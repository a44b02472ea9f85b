package org.openhotline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openhotline.testcall.ConsoleClient;
import org.openhotline.testcall.EndedBy;
import org.openhotline.testcall.Eventually;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.TestCaller;
import tools.jackson.databind.JsonNode;

/** Whoever is not served has an end with a name, and leaves nothing behind. */
@AcceptanceTest
@ExtendWith(SharedHotline.class)
class UnservedCallersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RunningHome home;
    private final CallLog log;

    UnservedCallersTest(RunningHome home) {
        this.home = home;
        this.log = new CallLog(home);
    }

    @AfterEach
    void nothing_is_left() {
        assertThat(log.awaitNoneLive(PATIENCE)).isEmpty();
        Eventually.see("no channel", PATIENCE, home.pbx()::channels, List::isEmpty);
        Eventually.see("no script of a caller", PATIENCE, () -> Threads.ofCallers(home), List::isEmpty);
    }

    @Test
    void callers_who_leave_while_ringing_in_the_greeting_or_waiting_have_each_an_outcome_of_their_own() {
        String ringing = CallLog.newNumber();
        String greeting = CallLog.newNumber();
        String waiting = CallLog.newNumber();
        try (Desk paused = Desk.ready(home, "1001");
                TestCaller callers = TestCaller.of(home.sip())) {
            paused.set("paused");
            PlacedCall patient = callers.call("100").from(waiting).place();
            PlacedCall hasty = callers.call("100").from(ringing).place();
            PlacedCall listening = callers.call("100").from(greeting).place();
            hasty.awaitRinging(PATIENCE);
            hasty.hangUp();
            listening.awaitAnswered(PATIENCE);
            log.inStage(greeting, "greeting");
            listening.hangUp();
            log.inStage(waiting, "waiting");
            patient.hangUp();
            List.of(hasty, listening, patient).forEach(call -> call.awaitEnded(PATIENCE));
        }
        Map<String, String> outcomes = new TreeMap<>();
        List.of(ringing, greeting, waiting)
                .forEach(number ->
                        outcomes.put(number, log.finalOf(number).path("outcome").asString()));
        assertThat(outcomes)
                .containsEntry(ringing, "abandoned-ringing")
                .containsEntry(greeting, "abandoned-greeting")
                .containsEntry(waiting, "abandoned-waiting");
    }

    @Test
    void a_caller_who_leaves_while_a_telephone_rings_is_no_miss_of_the_operator_A2() {
        String number = CallLog.newNumber();
        try (Desk desk = Desk.ready(home, "1001");
                TestCaller callers = TestCaller.of(home.sip())) {
            PlacedCall call = callers.call("100").from(number).place();
            desk.phone().awaitOffer(1, PATIENCE);
            call.hangUp();
            call.awaitEnded(PATIENCE);
            desk.phone().awaitOffer(1, PATIENCE).awaitEnded(PATIENCE);
            desk.awaitState("ready");
        }
        JsonNode record = log.finalOf(number);
        assertThat(record.path("outcome").asString()).isEqualTo("abandoned-offered");
        assertThat(record.path("releasedBy").asString()).isEqualTo("caller");
        assertThat(record.path("offers").path(0).path("result").asString()).isEqualTo("withdrawn");
        assertThat(record.path("operatorWithinStandard").isNull()).isTrue();
    }

    @Test
    void whoever_rings_while_nobody_is_signed_in_or_the_line_is_closed_is_told_so_and_let_go() {
        String nobody = CallLog.newNumber();
        String closed = CallLog.newNumber();
        ConsoleClient supervisor = home.console("supervisor");
        try (TestCaller callers = TestCaller.of(home.sip())) {
            PlacedCall unserved = callers.call("100").from(nobody).place();
            unserved.awaitAnswered(PATIENCE);
            supervisor.put("/api/lines/100/closed", "{\"closed\":true}");
            PlacedCall late = callers.call("100").from(closed).place();
            assertIsLetGo(late);
            assertIsLetGo(unserved);
        } finally {
            supervisor.put("/api/lines/100/closed", "{\"closed\":false}");
        }
        assertThat(log.finalOf(nobody).path("outcome").asString()).isEqualTo("no-operator");
        assertThat(log.finalOf(nobody).path("releasedBy").asString()).isEqualTo("system");
        assertThat(log.finalOf(closed).path("outcome").asString()).isEqualTo("closed");
        assertThat(log.finalOf(closed).path("operatorWithinStandard").isNull()).isTrue();
    }

    private static void assertIsLetGo(PlacedCall call) {
        call.awaitEnded(PATIENCE);
        assertThat(call.times().endedBy()).isEqualTo(EndedBy.THEM);
        assertThat(call.heard().sound().level()).isGreaterThan(-40);
    }
}
