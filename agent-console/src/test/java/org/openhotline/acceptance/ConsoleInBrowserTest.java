package org.openhotline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openhotline.testcall.Manner;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.TestCaller;
import tools.jackson.databind.JsonNode;

/** The console in a real browser, with real calls. */
@AcceptanceTest
@ExtendWith(SharedHotline.class)
class ConsoleInBrowserTest {

    private final RunningHome home;
    private final List<String> complaints = new ArrayList<>();
    private final Chromium browser = Chromium.start(700);

    ConsoleInBrowserTest(RunningHome home) {
        this.home = home;
    }

    @BeforeAll
    void a_call_has_been_served() {
        ChosenPassword.of(home, "supervisor");
        serveACall(CallLog.newNumber());
    }

    @AfterAll
    void close() {
        browser.close();
        assertThat(complaints).isEmpty();
    }

    private JsonNode serveACall(String number) {
        try (Desk desk = Desk.ready(home, "1001");
                TestCaller callers = TestCaller.of(home.sip())) {
            desk.phone().with(Manner.answersAfter(Duration.ofMillis(300), () -> Duration.ofMillis(500)));
            PlacedCall call = callers.call("100").from(number).named("王先生").place();
            call.awaitEnded(Duration.ofSeconds(20));
            return new CallLog(home).finalOf(number);
        }
    }

    private Page signedIn(String locale) {
        Page page = browser.person(locale).newPage();
        page.onPageError(complaints::add);
        page.navigate("http://127.0.0.1:" + home.port("http") + "/calls");
        page.getByTestId("sign-in-name").fill("supervisor");
        page.getByTestId("sign-in-password").fill(home.consolePassword("supervisor"));
        page.getByTestId("sign-in-submit").click();
        assertThat(page.getByTestId("call-row").first()).isVisible();
        return page;
    }

    private static Locator row(Page page, String id) {
        return page.locator("[data-testid=call-row][data-call-id='" + id + "']");
    }

    @Test
    void a_call_appears_on_the_page_without_a_reload_and_says_what_its_record_says() {
        Page page = signedIn("en-GB");
        page.evaluate("() => { window.notReloaded = true; }");
        String number = CallLog.newNumber();

        JsonNode record = serveACall(number);

        Locator row = row(page, record.path("id").asString());
        assertThat(row).isVisible();
        assertThat(row).containsText(number);
        assertThat(row).containsText("王先生");
        assertThat(row).containsText("1001");
        assertThat(page.evaluate("() => window.notReloaded === true")).isEqualTo(true);
        row.click();
        assertThat(page.getByTestId("call-detail")).containsText(number);
        assertThat(page.getByTestId("call-timeline")).isVisible();
        page.context().close();
    }

    @Test
    void a_call_that_rings_now_stands_on_top_while_it_lasts() {
        Page page = signedIn("zh-TW");
        String number = CallLog.newNumber();
        try (Desk desk = Desk.ready(home, "1002");
                TestCaller callers = TestCaller.of(home.sip())) {
            PlacedCall call = callers.call("100").from(number).place();
            call.awaitAnswered(Duration.ofSeconds(5));
            assertThat(page.getByTestId("call-row").first()).containsText(number);
            assertThat(desk.phone().awaitOffer(1, Duration.ofSeconds(5)).from()).contains(number);
            call.hangUp();
            new CallLog(home).finalOf(number);
        }
        page.context().close();
    }

    @Test
    void a_supervisor_sets_an_operators_state_on_the_page() {
        Page page = signedIn("en-GB");
        page.navigate("http://127.0.0.1:" + home.port("http") + "/operators");
        Locator operator = page.locator("[data-testid=operator-row][data-extension='1003']");
        assertThat(operator).isVisible();

        home.console("supervisor").setState("1003", "paused");
        assertThat(operator).containsText("Paused");
        home.console("supervisor").setState("1003", "signed-out");
        assertThat(operator).containsText("Signed out");
        page.context().close();
    }

    @Test
    void on_a_narrow_telephone_nothing_has_to_be_scrolled_sideways() {
        Page page = signedIn("zh-CN");
        page.setViewportSize(390, 844);
        for (String place : List.of("calls", "operators", "board")) {
            page.navigate("http://127.0.0.1:" + home.port("http") + "/" + place);
            assertThat(page.locator("main h1").first()).isAttached();
            Object overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
            assertThat(((Number) overflow).intValue())
                    .as("sideways scrolling of " + place)
                    .isLessThanOrEqualTo(0);
        }
        page.context().close();
    }
}
