package org.openhotline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openhotline.testcall.HotlineInstance;
import org.openhotline.testcall.Manner;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.TestCaller;

/** Every page, as people see it: three languages, light and dark, wide and narrow; nothing that keeps anybody out of it. */
@AcceptanceTest
@ExtendWith(OwnHotline.class)
class PagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> SETTINGS = List.of(
            "lines", "queues", "operators", "pauseReasons", "duty", "outside", "referrals", "holidays", "versions");

    private final List<String> complaints = new ArrayList<>();
    private final RunningHome home;
    private final Chromium browser = Chromium.start(700);

    PagesTest(HotlineInstance hotline) {
        home = hotline.home();
    }

    @BeforeAll
    void begin() {
        furnish();
        serveCalls();
    }

    @AfterAll
    void stop() {
        browser.close();
        assertThat(complaints).isEmpty();
    }

    private void furnish() {
        new Administration(home).set(SampleHouse.SETTINGS, "節日安排");
        SampleHouse.NOTICES.forEach(notice -> assertThat(home.console("supervisor")
                        .send("POST", "/api/notices", notice)
                        .statusCode())
                .isEqualTo(201));
    }

    private void serveCalls() {
        try (Desk desk = Desk.ready(home, "1001");
                TestCaller callers = TestCaller.of(home.sip())) {
            desk.phone().with(Manner.answersAfter(Duration.ofMillis(300), () -> Duration.ofSeconds(1)));
            PlacedCall served =
                    callers.call("100").from(SampleHouse.CALLER).named("王先生").place();
            served.awaitEnded(PATIENCE);
            desk.set("paused");
            PlacedCall impatient = callers.call("100")
                    .from(CallLog.newNumber())
                    .named("Mrs. Hotchkiss-Featherstonehaugh")
                    .place();
            impatient.awaitAnswered(PATIENCE);
            impatient.hangUp();
            impatient.awaitEnded(PATIENCE);
        }
        assertThat(new CallLog(home).awaitNoneLive(PATIENCE)).isEmpty();
        new CallLog(home).finalOf(SampleHouse.CALLER);
    }

    @Test
    void what_keeps_people_out_would_be_seen() {
        try (BrowserContext guest = browser.person("en")) {
            Page page = guest.newPage();
            page.setContent(
                    "<html lang=en><title>x</title><main><h1>x</h1><button></button><p style='color:#bbb'>pale</p>"
                            + "<p style='width:40px;overflow:hidden;white-space:nowrap'>not to be read</p></main></html>");
            assertThat(Viewer.barriers(page))
                    .anyMatch(flaw -> flaw.startsWith("button-name"))
                    .anyMatch(flaw -> flaw.startsWith("color-contrast"))
                    .hasSize(2);
            assertThat(Viewer.cutOff(page)).containsExactly("not to be read");
        }
    }

    @Test
    void who_signs_in_and_who_sets_the_house_up_can_read_every_page() {
        var viewer = new Viewer();
        try (BrowserContext guest = browser.person("zh-Hant")) {
            Page page = open(guest, "/");
            await(page.getByTestId("sign-in-name"));
            viewer.look(page, "sign-in");
            signIn(page, "clerk", home.consolePassword("clerk"));
            await(page.getByTestId("password-new"));
            viewer.look(page, "first-password");
        }
        administratorsPages(viewer);
        viewer.assertContent(2 + SETTINGS.size());
    }

    @Test
    void operators_and_supervisors_can_read_every_page_while_somebody_talks() {
        var viewer = new Viewer();
        try (BrowserContext person = browser.person("zh-Hant");
                TestCaller callers = TestCaller.of(home.sip())) {
            Page page = desk(person);
            viewer.look(page, "desk-idle");
            PlacedCall call = talk(page, callers);
            supervisorsPages(viewer);
            viewer.look(page, "desk-call");
            page.keyboard().press("F10");
            await(page.getByRole(com.microsoft.playwright.options.AriaRole.DIALOG));
            viewer.look(page, "desk-hang-up");
            page.keyboard().press("Enter");
            call.hangUp();
            call.awaitEnded(PATIENCE);
            awaitState(page, "wrap-up");
            viewer.look(page, "desk-wrap-up");
            page.keyboard().press("Alt+s");
            awaitState(page, "ready");
            page.getByTestId("headset-test").click();
            await(page.getByTestId("headset-echo"));
            viewer.look(page, "headset");
        }
        viewer.assertContent(5 + 10);
    }

    private void supervisorsPages(Viewer viewer) {
        ChosenPassword.of(home, "supervisor");
        try (BrowserContext person = browser.person("zh-Hant")) {
            Page page = open(person, "/calls");
            signIn(page, "supervisor", home.consolePassword("supervisor"));
            await(page.getByTestId("call-row").first());
            viewer.look(page, "calls");
            page.getByTestId("call-row").last().click();
            await(page.getByTestId("call-timeline"));
            viewer.look(page, "call");
            look(viewer, page, "/calls?caller=000", "calls-none", page.getByTestId("filter-clear"));
            look(
                    viewer,
                    page,
                    "/board",
                    "board",
                    page.getByTestId("board-operator").first());
            look(
                    viewer,
                    page,
                    "/board/wall",
                    "wall",
                    page.getByTestId("board-line").first());
            look(
                    viewer,
                    page,
                    "/operators",
                    "operators",
                    page.getByTestId("operator-row").first());
            look(viewer, page, "/notices", "notices", page.getByTestId("notice").first());
            look(viewer, page, "/nowhere", "not-found", page.locator("main a").first());
            page.keyboard().press("?");
            look(viewer, page, "help", page.getByRole(com.microsoft.playwright.options.AriaRole.DIALOG));
            page.evaluate("() => sessionStorage.setItem('hotline.locked', 'yes')");
            look(viewer, page, "/board", "locked", page.getByTestId("unlock-password"));
        }
    }

    private void administratorsPages(Viewer viewer) {
        ChosenPassword.of(home, "administrator");
        try (BrowserContext person = browser.person("zh-Hant")) {
            Page page = open(person, "/settings");
            signIn(page, "administrator", home.consolePassword("administrator"));
            Locator chosen = page.locator("main nav [aria-current=page]");
            await(chosen);
            SETTINGS.forEach(part -> look(viewer, page, "/settings/" + part, "settings-" + part, chosen));
        }
    }

    private Page desk(BrowserContext person) {
        ChosenPassword.of(home, "1002");
        Page page = open(person, "/desk");
        signIn(page, "1002", home.consolePassword("1002"));
        await(page.locator("[data-testid=phone-link][data-link=ready]"));
        page.getByTestId("desk-telephone").selectOption("page");
        page.keyboard().press("Alt+r");
        awaitState(page, "ready");
        return page;
    }

    private static PlacedCall talk(Page page, TestCaller callers) {
        PlacedCall call =
                callers.call("100").from(SampleHouse.CALLER).named("王先生").place();
        awaitState(page, "offered");
        page.getByTestId("desk-answer").click();
        awaitState(page, "talking");
        page.getByTestId("entry-content").fill("三樓走廊的燈已經壞了兩天，請盡快安排人員維修。");
        page.getByTestId("entry-answer").fill("已登記報修，維修組明早九時前到場。");
        return call;
    }

    private Page open(BrowserContext person, String address) {
        Page page = person.newPage();
        page.onPageError(complaints::add);
        page.navigate("http://127.0.0.1:" + home.port("http") + address);
        return page;
    }

    private void look(Viewer viewer, Page page, String address, String name, Locator sign) {
        page.navigate("http://127.0.0.1:" + home.port("http") + address);
        look(viewer, page, name, sign);
    }

    private void look(Viewer viewer, Page page, String name, Locator sign) {
        await(sign);
        viewer.look(page, name);
    }

    private static void signIn(Page page, String name, String password) {
        page.getByTestId("sign-in-name").fill(name);
        page.getByTestId("sign-in-password").fill(password);
        page.getByTestId("sign-in-submit").click();
    }

    private static void awaitState(Page page, String state) {
        await(page.locator("[data-testid=desk-state][data-state=" + state + "]"));
    }

    private static void await(Locator what) {
        assertThat(what).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout((double) PATIENCE.toMillis()));
    }
}
