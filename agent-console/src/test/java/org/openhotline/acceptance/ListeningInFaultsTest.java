package org.openhotline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openhotline.testcall.ConsoleClient;
import org.openhotline.testcall.EndedBy;
import org.openhotline.testcall.Eventually;
import org.openhotline.testcall.HotlineInstance;
import org.openhotline.testcall.Manner;
import org.openhotline.testcall.OfferedCall;
import org.openhotline.testcall.OperatorPhone;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.TestCaller;

/** The application dies while a supervisor listens in. */
@AcceptanceTest
@ExtendWith(OwnHotline.class)
class ListeningInFaultsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration TO_COME_BACK = Duration.ofSeconds(90);

    private final HotlineInstance hotline;
    private final RunningHome home;

    ListeningInFaultsTest(HotlineInstance hotline) {
        this.hotline = hotline;
        home = hotline.home();
    }

    @Test
    void killed_it_ends_at_its_next_start_what_nobody_accounts_for_and_the_talk_goes_on() {
        ConsoleClient console = home.console("supervisor");
        String number = CallLog.newNumber();
        try (Desk anna = Desk.ready(home, "1001");
                OperatorPhone boss = home.phone("1901").register().with(Manner.answersAfter(Duration.ZERO));
                TestCaller callers = TestCaller.of(home.sip())) {
            anna.phone().with(Manner.answersAfter(Duration.ZERO));
            PlacedCall call = callers.call("100").from(number).place();
            OfferedCall talk = anna.phone().awaitOffer(1, PATIENCE);
            talk.awaitTalking(PATIENCE);
            String id = new CallLog(home).inStage(number, "talking").path("id").asString();
            console.send("POST", "/api/supervision", "{\"call\":\"" + id + "\",\"mode\":\"listen\"}");
            OfferedCall listening = boss.awaitOffer(1, PATIENCE);
            listening.awaitTalking(PATIENCE);
            assertThat(supervisionOf(id)).containsExactly("supervise");

            hotline.signal("application", "KILL");
            listening.awaitEnded(TO_COME_BACK);
            Eventually.holds(
                    "the application, back",
                    TO_COME_BACK,
                    () -> console.send("GET", "/api/supervision", "").statusCode() == 204);
            assertThat(call.times().endedBy()).isEqualTo(EndedBy.NOBODY_YET);
            call.hangUp();
            talk.awaitEnded(PATIENCE);
            boss.unregister();
            assertThat(new CallLog(home).finalOf(number).path("releasedBy").asString())
                    .isEqualTo("caller");
            assertThat(supervisionOf(id)).containsExactly("supervise");
        }
        IdleHouse.assertIn(home);
    }

    private List<String> supervisionOf(String call) {
        return Eventually.see(
                        "the access log",
                        PATIENCE,
                        () -> new AccessBook(home).supervisionOf(call),
                        lines -> !lines.isEmpty())
                .stream()
                .map(AccessBook.Line::action)
                .toList();
    }
}
