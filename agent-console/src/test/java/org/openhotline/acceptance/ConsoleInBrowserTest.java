package org.openhotline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openhotline.testcall.Manner;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.TestCaller;
import tools.jackson.databind.JsonNode;

/** The console in a real browser, with real calls. Screenshots are left in {@code target/screenshots} for people to look at. */
@AcceptanceTest
@ExtendWith(SharedHotline.class)
class ConsoleInBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final RunningHome home;
    private final List<String> complaints = new ArrayList<>();
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(QUIET));

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
        playwright.close();
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

    private Page signedIn(String locale, ColorScheme scheme, int width) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(locale)
                .setColorScheme(scheme)
                .setViewportSize(width, 900));
        Page page = context.newPage();
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
        Page page = signedIn("en-GB", ColorScheme.LIGHT, 1440);
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
        Page page = signedIn("zh-TW", ColorScheme.DARK, 1440);
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
        Page page = signedIn("en-GB", ColorScheme.LIGHT, 1440);
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
    void every_page_is_there_in_three_languages_wide_and_narrow_light_and_dark() {
        shoot("zh-TW", ColorScheme.LIGHT, 1440);
        shoot("zh-CN", ColorScheme.DARK, 390);
        shoot("en-GB", ColorScheme.DARK, 1440);
    }

    private void shoot(String locale, ColorScheme scheme, int width) {
        Page page = signedIn(locale, scheme, width);
        String suffix = locale + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width + ".png";
        screenshot(page, "calls-" + suffix);
        page.getByTestId("call-row").first().click();
        assertThat(page.getByTestId("call-timeline")).isVisible();
        screenshot(page, "call-" + suffix);
        page.navigate("http://127.0.0.1:" + home.port("http") + "/operators");
        assertThat(page.getByTestId("operator-row").first()).isVisible();
        screenshot(page, "operators-" + suffix);
        Object overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue())
                .as("sideways scrolling of %s", suffix)
                .isLessThanOrEqualTo(0);
        page.context().close();
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name)));
    }
}
