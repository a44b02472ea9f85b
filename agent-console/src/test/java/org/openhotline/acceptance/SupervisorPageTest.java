package org.openhotline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openhotline.acceptance.Hearing.hears;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openhotline.testcall.EndedBy;
import org.openhotline.testcall.Eventually;
import org.openhotline.testcall.Heard;
import org.openhotline.testcall.HotlineInstance;
import org.openhotline.testcall.Manner;
import org.openhotline.testcall.OfferedCall;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.Sound;
import org.openhotline.testcall.TestCaller;
import org.openhotline.testcall.ToneDetector;

/** A supervisor with a headset at the board of a real browser. */
@AcceptanceTest
@ExtendWith(OwnHotline.class)
class SupervisorPageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CALLER = 1100;
    private static final int BOSS = 700;

    /** Share of the power that is heard. A browser takes a tone that never ends for noise, so it is the quietest. */
    private static final double AMONG_OTHERS = 0.005;

    /** The browser's analyser has bins of about 6 Hz, and speech codecs bend a tone a little. */
    private static final double NEAR = 25;

    private final RunningHome home;

    SupervisorPageTest(HotlineInstance hotline) {
        home = hotline.home();
    }

    @Test
    void the_page_picks_itself_up_and_keys_change_from_listening_to_whispering_to_speaking_with_both() {
        try (Desk anna = Desk.ready(home, "1001");
                TestCaller callers = TestCaller.of(home.sip());
                PageDesk board = PageDesk.at(home, "supervisor", BOSS)) {
            signIn(board);
            anna.phone().with(Manner.answersAfter(Duration.ZERO));
            PlacedCall call = ring(callers, CallLog.newNumber());
            OfferedCall talk = anna.phone().awaitOffer(1, PATIENCE);
            talk.awaitTalking(PATIENCE);
            shown(board.page().locator("[data-testid=supervise-listen]:enabled"));

            board.press("Alt+l");
            shown(board.page().locator("[data-testid=phone-bar][data-state=talking]"));
            Eventually.see(
                    "the page plays the caller", PATIENCE, board::hertz, hertz -> Math.abs(hertz - CALLER) < NEAR);
            hearsNot("the caller", call::heard);
            hearsNot("the operator", talk::heard);

            board.press("Alt+w");
            hears("the operator hears the supervisor", AMONG_OTHERS, talk::heard, BOSS);
            hearsNot("the caller", call::heard);

            board.press("Alt+j");
            hears("the caller hears the supervisor", AMONG_OTHERS, call::heard, BOSS);
            board.press("Alt+x");
            assertThat(board.find("phone-bar")).isHidden();
            assertThat(call.times().endedBy()).isEqualTo(EndedBy.NOBODY_YET);
            call.hangUp();
            talk.awaitEnded(PATIENCE);
            assertThat(board.complaints()).isEmpty();
        }
        IdleHouse.assertIn(home);
    }

    private void signIn(PageDesk board) {
        board.find("sign-in-name").fill("supervisor");
        board.find("sign-in-password").fill(home.consolePassword("supervisor"));
        board.find("sign-in-submit").click();
        shown(board.find("sign-out"));
        board.page().navigate("http://127.0.0.1:" + home.port("http") + "/board");
        shown(board.page().locator("[data-testid=supervise-telephone][data-link=ready]"));
    }

    private static void shown(Locator place) {
        assertThat(place.first()).isVisible(new IsVisibleOptions().setTimeout(30_000));
    }

    private PlacedCall ring(TestCaller callers, String number) {
        return callers.call("100")
                .from(number)
                .sayingAgainAndAgain(Sound.tone(CALLER, Duration.ofSeconds(1)))
                .place();
    }

    /** Nothing of the supervisor over a second and a half. */
    private static void hearsNot(String who, Supplier<Heard> ear) {
        Instant from = Instant.now();
        Eventually.holds("time", PATIENCE, () -> Instant.now().isAfter(from.plusMillis(1500)));
        assertThat(tone(ear.get().between(from, from.plusMillis(1500))))
                .as("%s hears nothing of the supervisor", who)
                .isLessThan(Duration.ofMillis(150));
    }

    private static Duration tone(Sound heard) {
        return new ToneDetector(BOSS, AMONG_OTHERS).heardIn(heard);
    }
}
