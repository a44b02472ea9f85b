package org.openhotline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openhotline.acceptance.Hearing.assertHeardByCaller;

import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openhotline.testcall.Eventually;
import org.openhotline.testcall.HotlineInstance;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.TestCaller;
import tools.jackson.databind.JsonNode;

/** A day at the desk: without a mouse, with two windows, and with the desk left alone. */
@AcceptanceTest
@ExtendWith(OwnHotline.class)
class DeskInBrowserTest {

    private static final Duration DATABASE_AWAY = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final double OPERATORS_TONE = 700;

    /** Whether something else lies over the middle of an element. */
    private static final String IS_SEEN = """
            (element) => {
              const { left, top, width, height } = element.getBoundingClientRect();
              return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
            }
            """;

    private final HotlineInstance hotline;
    private final RunningHome home;

    DeskInBrowserTest(HotlineInstance hotline) {
        this.hotline = hotline;
        home = hotline.home();
    }

    @AfterEach
    void nothing_is_left() {
        Desk.signAllOut(home);
        IdleHouse.assertIn(home);
    }

    @Test
    void an_operator_works_without_a_mouse() {
        String number = CallLog.newNumber();
        try (PageDesk desk = PageDesk.at(home, "1001", OPERATORS_TONE);
                TestCaller callers = TestCaller.of(home.sip())) {
            assertThat(desk.find("sign-in-name")).isFocused();
            type(desk, "1001");
            desk.press("Tab");
            type(desk, home.consolePassword("1001"));
            desk.press("Enter");
            desk.awaitTelephone();
            assertThat(desk.find("telephone-chosen")).isVisible();
            desk.press("Alt+r");
            desk.awaitState("ready");
            PlacedCall call = callers.call("100").from(number).place();
            desk.awaitState("offered");
            desk.answer();
            desk.awaitState("talking");
            writesAnEntry(desk);
            desk.press("F4");
            desk.awaitState("holding");
            desk.press("F4");
            desk.awaitState("talking");
            assertHeardByCaller(call, OPERATORS_TONE);
            hangsUpAfterTheQuestion(desk, call);
            desk.awaitState("wrap-up");
            desk.press("Alt+s");
            desk.awaitState("ready");
            desk.press("Alt+p");
            desk.press("ArrowDown");
            desk.press("Enter");
            desk.awaitState("paused");
            assertThat(desk.complaints()).isEmpty();
        }
        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(record.path("outcome").asString()).isEqualTo("answered");
        assertThat(record.path("holds").size()).isEqualTo(1);
        assertThat(record.path("releasedBy").asString()).isEqualTo("operator");
        JsonNode entry = home.console("supervisor")
                .get("/api/desk/calls/" + record.path("id").asString())
                .path("entries")
                .path(0);
        assertThat(entry.path("kind").asString()).isEqualTo("complaint");
        assertThat(entry.path("manner").asString()).isEqualTo("vent");
        assertThat(entry.path("content").asString()).isEqualTo("The lift has been out of order since Monday");
        assertThat(entry.path("answer").asString()).isEqualTo("The engineer comes at three");
    }

    private static void type(PageDesk desk, String text) {
        desk.page().keyboard().type(text);
    }

    /** A complaint, marked as that of somebody who wants to vent. */
    private static void writesAnEntry(PageDesk desk) {
        desk.press("Alt+n");
        assertThat(desk.find("entry-content").last()).isFocused();
        desk.press("Shift+Tab");
        desk.press("Shift+Tab");
        desk.press("ArrowRight");
        assertThat(desk.find("manner-solve").last()).isVisible();
        desk.press("Tab");
        desk.press("Tab");
        desk.press("ArrowRight");
        desk.press("Tab");
        type(desk, "The lift has been out of order since Monday");
        desk.press("Tab");
        desk.press("Tab");
        type(desk, "The engineer comes at three");
    }

    /** The caller ends the call (A8): the first Enter waits, only a choice hangs up. */
    private static void hangsUpAfterTheQuestion(PageDesk desk, PlacedCall call) {
        var question = desk.page().getByRole(AriaRole.DIALOG);
        desk.press("F10");
        assertThat(question).isVisible();
        desk.press("Enter");
        assertThat(question).not().isVisible();
        assertHeardByCaller(call, OPERATORS_TONE);
        desk.press("F10");
        assertThat(question).isVisible();
        desk.press("Shift+Tab");
        desk.press("Enter");
        call.awaitEnded(PATIENCE);
    }

    @Test
    void a_second_window_disturbs_no_call_and_takes_the_telephone_when_it_is_told_to() {
        String number = CallLog.newNumber();
        try (PageDesk first = PageDesk.open(home, "1002", OPERATORS_TONE);
                TestCaller callers = TestCaller.of(home.sip())) {
            PlacedCall call = first.talkWith(callers.call("100").from(number));
            PageDesk second = first.anotherWindow();
            second.awaitLink("elsewhere");
            second.awaitState("talking");
            assertHeardByCaller(call, OPERATORS_TONE);
            first.awaitLink("ready");

            second.find("phone-take-over").click();
            first.awaitLink("elsewhere");
            second.awaitTelephone();
            second.awaitState("offered");
            second.answer();
            second.awaitState("talking");
            assertHeardByCaller(call, OPERATORS_TONE);
            first.awaitLink("elsewhere");

            call.hangUp();
            call.awaitEnded(PATIENCE);
            second.completeRecord();
            second.page().close();
            first.awaitTelephone();
            assertThat(first.complaints()).isEmpty();
            assertThat(second.complaints()).isEmpty();
        }
        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(record.path("outcome").asString()).isEqualTo("answered");
        assertThat(record.path("interruptions").size()).isEqualTo(1);
        assertThat(record.path("talks").size()).isEqualTo(2);
    }

    @Test
    void a_desk_left_alone_locks_itself_and_the_call_goes_on() {
        String number = CallLog.newNumber();
        try (PageDesk desk = PageDesk.open(home, "1003", OPERATORS_TONE);
                TestCaller callers = TestCaller.of(home.sip())) {
            PlacedCall call = desk.talkWith(callers.call("100").from(number));
            desk.page().clock().install();
            desk.page().clock().fastForward("10:00");
            assertThat(desk.find("unlock-password")).isFocused();
            assertThat(desk.find("desk-caller").evaluate(IS_SEEN)).isEqualTo(false);
            desk.press("Alt+n");
            assertThat(desk.find("entry")).hasCount(1);
            assertHeardByCaller(call, OPERATORS_TONE);

            type(desk, "somebody else's guess");
            desk.press("Enter");
            assertThat(desk.page().getByRole(AriaRole.ALERT)).not().isEmpty();
            desk.press("Control+a");
            type(desk, home.consolePassword("1003"));
            desk.press("Enter");
            assertThat(desk.find("unlock-password")).not().isVisible();
            assertHeardByCaller(call, OPERATORS_TONE);
            desk.awaitState("talking");
            call.hangUp();
            call.awaitEnded(PATIENCE);
            desk.completeRecord();
        }
        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(record.path("interruptions").size()).isZero();
        assertThat(record.path("outcome").asString()).isEqualTo("answered");
    }

    @Test
    void while_the_database_is_away_the_desk_shows_the_call_states_change_and_nothing_typed_is_lost() {
        String number = CallLog.newNumber();
        String typed = "Water is cut off on Saturday morning";
        try (PageDesk desk = PageDesk.open(home, "1004", OPERATORS_TONE);
                TestCaller callers = TestCaller.of(home.sip())) {
            hotline.signal("mariadb", "STOP");
            try {
                PlacedCall call = desk.talkWith(callers.call("100").from(number));
                assertThat(desk.find("desk-caller")).containsText(number);
                desk.find("entry-content").fill(typed);
                desk.press("F4");
                desk.awaitState("holding");
                desk.press("F4");
                desk.awaitState("talking");
                Eventually.see(
                        "the draft on the server",
                        PATIENCE,
                        () -> home.console("1004").get("/api/desk/drafts").toString(),
                        drafts -> drafts.contains(typed));
                Eventually.see(
                        "the database, away",
                        DATABASE_AWAY,
                        () -> home.console("supervisor").get("/api/status"),
                        status -> status.path("database").asString().equals("down"));
                assertHeardByCaller(call, OPERATORS_TONE);
                call.hangUp();
                call.awaitEnded(PATIENCE);
                desk.awaitState("wrap-up");
            } finally {
                hotline.signal("mariadb", "CONT");
            }
            desk.find("entry-answer").fill("Told so");
            desk.press("Alt+s");
            desk.awaitState("ready");
            assertThat(desk.complaints()).isEmpty();
        }
        String call = new CallLog(home).finalOf(number).path("id").asString();
        assertThat(home.console("supervisor").get("/api/desk/calls/" + call).path("entries"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.path("content").asString()).isEqualTo(typed));
    }
}
