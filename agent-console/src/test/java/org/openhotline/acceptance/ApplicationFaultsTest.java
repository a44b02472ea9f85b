package org.openhotline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openhotline.testcall.CallTimes;
import org.openhotline.testcall.EndedBy;
import org.openhotline.testcall.Eventually;
import org.openhotline.testcall.HotlineInstance;
import org.openhotline.testcall.Manner;
import org.openhotline.testcall.OfferedCall;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.TestCaller;
import tools.jackson.databind.JsonNode;

/** The application dies, and freezes, while callers ring, wait and talk: callers survive it. */
@AcceptanceTest
@ExtendWith(OwnHotline.class)
class ApplicationFaultsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration TO_COME_BACK = Duration.ofSeconds(60);
    private static final Duration IN_FALLBACK_WITHIN = Duration.ofSeconds(1);
    private static final Duration FROZEN_IN_FALLBACK_WITHIN = Duration.ofSeconds(10);

    private final HotlineInstance hotline;
    private final RunningHome home;

    ApplicationFaultsTest(HotlineInstance hotline) {
        this.hotline = hotline;
        home = hotline.home();
    }

    @Test
    void killed_with_ten_waiting_and_two_talking_it_costs_nobody_the_call() {
        try (Desk first = Desk.ready(home, "1001");
                Desk second = Desk.ready(home, "1002");
                TestCaller callers = TestCaller.of(home.sip())) {
            first.phone().with(Manner.answersAfter(Duration.ofMillis(200)));
            second.phone().with(Manner.answersAfter(Duration.ofMillis(200)));
            Guests talking = Guests.ring(callers, 2).awaitAnswered();
            OfferedCall firstTalk = first.phone().awaitOffer(1, PATIENCE);
            OfferedCall secondTalk = second.phone().awaitOffer(1, PATIENCE);
            Stream.of(firstTalk, secondTalk).forEach(talk -> talk.awaitTalking(PATIENCE));
            Guests waiting = Guests.ring(callers, 10).awaitAnswered();
            waiting.numbers().forEach(number -> new CallLog(home).inStage(number, "waiting"));

            Instant killed = kill("KILL");
            assertInFallback(waiting.numbers(), killed, IN_FALLBACK_WITHIN);
            assertThat(home.pbx().fallbackQueue()).hasSize(10);

            firstTalk.hangUp();
            OfferedCall servedByPbx = first.phone().awaitOffer(2, PATIENCE);
            servedByPbx.awaitTalking(PATIENCE);
            assertThat(home.pbxLog().marked(servedByPbx.callerNumber(), "moved"))
                    .isEmpty();

            awaitBack();
            assertThat(talking.calls().stream().filter(call -> call.times().endedBy() == EndedBy.NOBODY_YET))
                    .hasSize(1);
            secondTalk.hangUp();
            OfferedCall servedByUs = second.phone().awaitOffer(2, PATIENCE);
            servedByUs.awaitTalking(PATIENCE);
            waiting.hangUp();
            talking.hangUp();
            assertInLog(talking, waiting, servedByPbx, servedByUs);
        }
        IdleHouse.assertIn(home);
    }

    private void assertInLog(Guests talking, Guests waiting, OfferedCall servedByPbx, OfferedCall servedByUs) {
        CallLog log = new CallLog(home);
        Stream.concat(talking.numbers().stream(), waiting.numbers().stream())
                .forEach(number -> assertThat(CallLog.gaps(log.finalOf(number))).contains("application-down"));
        for (int i = 0; i < waiting.numbers().size(); i++) {
            JsonNode record = log.finalOf(waiting.numbers().get(i));
            CallTimes times = waiting.calls().get(i).times();
            assertThat(CallLog.gaps(record)).contains("fallback");
            assertSame(record, "arrivedAt", times.invited());
            assertSame(record, "lineAnsweredAt", times.answered());
            assertSame(record, "endedAt", times.ended());
        }
        for (OfferedCall served : List.of(servedByPbx, servedByUs)) {
            JsonNode record = log.finalOf(served.callerNumber());
            assertThat(record.path("outcome").asString()).isEqualTo("answered");
            assertSame(record, "operatorAnsweredAt", served.times().answered());
        }
        assertThat(waiting.numbers().stream()
                        .map(log::finalOf)
                        .filter(record -> record.path("outcome").asString().equals("answered")))
                .hasSize(2);
    }

    @Test
    void frozen_it_is_killed_by_the_watchdog_and_callers_reach_the_fallback_queue_from_wherever_they_are() {
        String application = pid();
        try (Desk first = Desk.ready(home, "1003");
                Desk second = Desk.ready(home, "1004");
                TestCaller callers = TestCaller.of(home.sip())) {
            first.phone().with(Manner.answersAfter(Duration.ofMillis(200)));
            Guests served = Guests.ring(callers, 1).awaitAnswered();
            OfferedCall talk = talkOf(first, second, served.numbers().getFirst());
            second.set("paused");
            Guests waiting = Guests.ring(callers, 2).awaitAnswered();
            waiting.numbers().forEach(number -> new CallLog(home).inStage(number, "waiting"));
            Guests greeted = Guests.ring(callers, 2).awaitAnswered();
            Guests ringing = Guests.ring(callers, 2);
            ringing.calls().forEach(call -> call.awaitRinging(PATIENCE));

            Instant frozen = kill("STOP");
            Guests late = Guests.ring(callers, 2);
            List<Guests> all = List.of(waiting, greeted, ringing, late);
            all.forEach(guests -> assertInFallback(guests.numbers(), frozen, FROZEN_IN_FALLBACK_WITHIN));

            awaitBack();
            assertThat(pid()).isNotEqualTo(application);
            assertThat(home.pbxLog().marked(served.numbers().getFirst(), "fallback"))
                    .isEmpty();
            assertThat(talk.times().endedBy()).isEqualTo(EndedBy.NOBODY_YET);
            all.forEach(Guests::hangUp);
            served.hangUp();
            all.forEach(guests -> guests.numbers()
                    .forEach(number -> assertThat(CallLog.gaps(new CallLog(home).finalOf(number)))
                            .contains("fallback", "application-down")));
        }
        IdleHouse.assertIn(home);
    }

    @Test
    void a_served_caller_is_passed_on_while_the_application_does_not_answer_and_never_falls_into_the_queue() {
        try (Desk from = Desk.ready(home, "1001");
                Desk to = Desk.ready(home, "1002");
                TestCaller callers = TestCaller.of(home.sip())) {
            to.set("paused");
            Stream.of(from, to).forEach(desk -> desk.phone().with(Manner.answersAfter(Duration.ofMillis(100))));
            Guests caller = Guests.ring(callers, 1).awaitAnswered();
            OfferedCall talk = from.phone().awaitOffer(1, PATIENCE);
            talk.awaitTalking(PATIENCE);
            // Nobody passes a caller on in the milliseconds before the two are connected.
            new CallLog(home).inStage(caller.numbers().getFirst(), "talking");
            kill("STOP");
            try {
                talk.transferTo("1002");
                to.phone().awaitOffer(1, PATIENCE).awaitTalking(PATIENCE);
            } finally {
                kill("CONT");
            }
            // A telephone that has passed its caller on hangs up by itself (RFC 5589).
            talk.hangUp();
            talk.awaitEnded(PATIENCE);
            to.awaitState("talking");
            from.awaitState("ready");
            // Who hangs up in the milliseconds between answer and connection is told by one leg only.
            Eventually.see("the two are connected", PATIENCE, this::legsInABridge, legs -> legs == 2);
            caller.hangUp();
            JsonNode record = new CallLog(home).finalOf(caller.numbers().getFirst());
            assertThat(record.path("outcome").asString()).isEqualTo("answered");
            assertThat(record.path("releasedBy").asString()).isEqualTo("caller");
            assertThat(home.pbxLog().marked(caller.numbers().getFirst(), "fallback"))
                    .isEmpty();
        }
        IdleHouse.assertIn(home);
    }

    /** Who is asked first is the router's business. */
    private static OfferedCall talkOf(Desk first, Desk second, String number) {
        return Eventually.see(
                        number + " talking",
                        PATIENCE,
                        () -> Stream.of(first, second)
                                .flatMap(desk -> desk.phone().offered().stream())
                                .filter(call -> call.callerNumber().equals(number))
                                .toList(),
                        calls -> !calls.isEmpty() && calls.getFirst().times().answered() != null)
                .getFirst();
    }

    private Instant kill(String signal) {
        Instant now = Instant.now();
        hotline.signal("application", signal);
        return now;
    }

    private long legsInABridge() {
        return home.pbx().channels().stream()
                .filter(channel -> !channel.getOrDefault("BridgeId", "").isEmpty())
                .count();
    }

    private String pid() {
        return String.valueOf(hotline.process("application").pid());
    }

    /** The application serves again, and has taken back whoever stood in the fallback queue. */
    private void awaitBack() {
        ApplicationBack.await(home);
        Eventually.see("an empty fallback queue", TO_COME_BACK, home.pbx()::fallbackQueue, List::isEmpty);
    }

    private void assertInFallback(List<String> numbers, Instant since, Duration within) {
        assertThat(numbers).allSatisfy(number -> {
            Instant there = home.pbxLog().awaitMark(number, "fallback", within.plus(PATIENCE));
            assertThat(Duration.between(since, there)).isLessThanOrEqualTo(within);
        });
    }

    private static void assertSame(JsonNode record, String field, @Nullable Instant own) {
        assertThat(Duration.between(Instant.parse(record.path(field).asString()), Objects.requireNonNull(own))
                        .abs())
                .isLessThan(Duration.ofMillis(150));
    }
}
