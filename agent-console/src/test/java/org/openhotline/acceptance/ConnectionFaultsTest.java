package org.openhotline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openhotline.testcall.Eventually;
import org.openhotline.testcall.HotlineInstance;
import org.openhotline.testcall.Manner;
import org.openhotline.testcall.OfferedCall;
import org.openhotline.testcall.Pace;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.TestCaller;

/** The link to Asterisk's manager is cut or swallows everything, and the database stops: callers notice none of it. */
@AcceptanceTest
class ConnectionFaultsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration NOTICED_WITHIN = Duration.ofSeconds(3);
    private static final Duration RIGHT_WITHIN = Duration.ofSeconds(2);
    private static final Duration DATABASE_AWAY = Duration.ofSeconds(30);
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(1500);

    private static final AtomicReference<Path> FOLDER = new AtomicReference<>();
    private static final Wire WIRE = new Wire(() -> new RunningHome(Objects.requireNonNull(FOLDER.get())).port("ami"));

    @RegisterExtension
    static final OwnHotline OWN = new OwnHotline(ConnectionFaultsTest::overTheWire, WIRE::close);

    private final HotlineInstance hotline;
    private final RunningHome home;

    ConnectionFaultsTest(HotlineInstance hotline) {
        this.hotline = hotline;
        home = hotline.home();
    }

    private static void overTheWire(Path folder) throws IOException {
        FOLDER.set(folder);
        Files.writeString(folder.resolve("application-overrides.properties"), "hotline.ami.port=" + WIRE.port() + "\n");
    }

    @Test
    void a_cut_link_is_noticed_and_states_are_right_soon_after_it_is_back() {
        try (Desk desk = Desk.ready(home, "1001");
                TestCaller callers = TestCaller.of(home.sip())) {
            desk.phone().with(Manner.answersAfter(Duration.ofMillis(100)));
            Guests talking = Guests.ring(callers, 1).awaitAnswered();
            desk.phone().awaitOffer(1, PATIENCE).awaitTalking(PATIENCE);
            Guests waiting = Guests.ring(callers, 1).awaitAnswered();
            new CallLog(home).inStage(waiting.numbers().getFirst(), "waiting");

            WIRE.cut();
            awaitLink("lost", NOTICED_WITHIN);
            talking.hangUp();
            WIRE.mend();
            awaitLink("connected", RIGHT_WITHIN);
            OfferedCall next = desk.phone().awaitOffer(2, RIGHT_WITHIN);
            assertThat(next.callerNumber()).isEqualTo(waiting.numbers().getFirst());
            desk.awaitState("talking", RIGHT_WITHIN);
            waiting.hangUp();
            desk.awaitState("ready");
            assertThat(gaps(talking)).contains("pbx-link-lost");
        }
        IdleHouse.assertIn(home);
    }

    @Test
    void a_link_that_swallows_everything_is_noticed_and_callers_are_taken_back_from_the_fallback_queue() {
        try (Desk desk = Desk.ready(home, "1002");
                TestCaller callers = TestCaller.of(home.sip())) {
            desk.phone().with(Manner.answersAfter(Duration.ofMillis(100)));
            Guests talking = Guests.ring(callers, 1).awaitAnswered();
            desk.phone().awaitOffer(1, PATIENCE).awaitTalking(PATIENCE);
            Guests waiting = Guests.ring(callers, 2).awaitAnswered();
            waiting.numbers().forEach(number -> new CallLog(home).inStage(number, "waiting"));

            WIRE.swallow();
            awaitLink("lost", NOTICED_WITHIN);
            waiting.numbers().forEach(number -> home.pbxLog().awaitMark(number, "fallback", PATIENCE));
            talking.hangUp();
            OfferedCall byPbx = desk.phone().awaitOffer(2, PATIENCE);
            byPbx.awaitTalking(PATIENCE);

            WIRE.mend();
            awaitLink("connected", RIGHT_WITHIN);
            desk.awaitState("talking", RIGHT_WITHIN);
            Eventually.see("an empty fallback queue", PATIENCE, home.pbx()::fallbackQueue, List::isEmpty);
            byPbx.hangUp();
            desk.phone().awaitOffer(3, PATIENCE).awaitTalking(PATIENCE);
            waiting.hangUp();
            assertThat(gaps(waiting)).contains("fallback", "pbx-link-lost");
        }
        IdleHouse.assertIn(home);
    }

    @Test
    void while_the_database_is_away_calls_are_answered_as_fast_as_ever_and_no_record_is_lost_or_doubled() {
        List<String> numbers = new ArrayList<>();
        try (Desk desk = Desk.ready(home, "1003");
                TestCaller callers = TestCaller.of(home.sip())) {
            desk.phone().with(Manner.answersAfter(Duration.ZERO, () -> Duration.ofMillis(200)));
            List<PlacedCall> before = ringFor(BETWEEN_CALLS.multipliedBy(5), callers, numbers);
            hotline.signal("mariadb", "STOP");
            List<PlacedCall> during;
            try {
                during = ringFor(DATABASE_AWAY, callers, numbers);
                assertThat(home.console("supervisor")
                                .get("/api/status")
                                .path("database")
                                .asString())
                        .isEqualTo("down");
            } finally {
                hotline.signal("mariadb", "CONT");
            }
            assertThat(Median.of(during, ConnectionFaultsTest::toAnswer))
                    .isLessThan(
                            Median.of(before, ConnectionFaultsTest::toAnswer).plusMillis(150));
            assertThat(during).allSatisfy(call -> assertThat(toAnswer(call)).isLessThan(Duration.ofSeconds(5)));
            numbers.forEach(number -> assertThat(
                            new CallLog(home).finalOf(number).path("outcome").asString())
                    .isEqualTo("answered"));
        }
        IdleHouse.assertIn(home);
    }

    /** Short calls at a steady pace, each served and over before the next. */
    private static List<PlacedCall> ringFor(Duration length, TestCaller callers, List<String> numbers) {
        List<PlacedCall> calls = new ArrayList<>();
        Instant begin = Instant.now();
        for (Instant next = begin; next.isBefore(begin.plus(length)); next = next.plus(BETWEEN_CALLS)) {
            Pace.until(next);
            String number = CallLog.newNumber();
            numbers.add(number);
            PlacedCall call = callers.call("100").from(number).mute().place();
            call.awaitEnded(PATIENCE);
            calls.add(call);
        }
        return calls;
    }

    private static Duration toAnswer(PlacedCall call) {
        return Duration.between(call.times().invited(), call.awaitAnswered(PATIENCE));
    }

    private void awaitLink(String state, Duration within) {
        Eventually.see(
                "link to the PBX " + state,
                within,
                () -> home.console("supervisor").get("/api/status").path("pbx").asString(),
                state::equals);
    }

    private List<String> gaps(Guests guests) {
        return CallLog.gaps(new CallLog(home).finalOf(guests.numbers().getFirst()));
    }
}
