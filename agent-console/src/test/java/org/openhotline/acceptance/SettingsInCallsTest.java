package org.openhotline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openhotline.testcall.EndedBy;
import org.openhotline.testcall.Likeness;
import org.openhotline.testcall.Manner;
import org.openhotline.testcall.OfferedCall;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.Sound;
import org.openhotline.testcall.TestCaller;
import tools.jackson.databind.JsonNode;

/** What administrators set holds for the next caller and touches nobody who is on the line. */
@AcceptanceTest
@ExtendWith(SharedHotline.class)
class SettingsInCallsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final double ALIKE = 0.8;

    private final RunningHome home;
    private final Administration rules;
    private final String before;

    SettingsInCallsTest(RunningHome home) {
        this.home = home;
        this.rules = new Administration(home);
        this.before = home.console("administrator")
                .get("/api/settings")
                .path("settings")
                .toString();
    }

    @AfterEach
    void as_it_was() {
        rules.set(before);
        IdleHouse.assertIn(home);
    }

    @Test
    void outside_its_hours_a_line_says_so_and_whoever_talks_goes_on_talking() {
        String inTime = CallLog.newNumber();
        String late = CallLog.newNumber();
        try (Desk desk = Desk.ready(home, "1001");
                TestCaller callers = TestCaller.of(home.sip())) {
            desk.phone().with(Manner.answersAfter(Duration.ofMillis(100)));
            PlacedCall talking = callers.call("100").from(inTime).place();
            OfferedCall talk = desk.phone().awaitOffer(1, PATIENCE);
            talk.awaitTalking(PATIENCE);

            rules.set("{\"lines\":[{\"line\":\"100\",\"hours\":\"" + anotherDay() + " 08:30-17:30\"}]}");
            PlacedCall outside = callers.call("100").from(late).place();
            outside.awaitEnded(PATIENCE);

            assertThat(outside.times().endedBy()).isEqualTo(EndedBy.THEM);
            assertThat(Likeness.of(prompt("closed"), outside.heard().sound()).score())
                    .isGreaterThan(ALIKE);
            assertThat(talk.times().endedBy()).isEqualTo(EndedBy.NOBODY_YET);
            talking.hangUp();
            talking.awaitEnded(PATIENCE);
        }
        CallLog log = new CallLog(home);
        JsonNode closed = log.finalOf(late);
        assertThat(closed.path("outcome").asString()).isEqualTo("closed");
        assertThat(closed.path("greeting").isNull()).isTrue();
        assertThat(closed.path("lineWithinStandard").asBoolean()).isTrue();
        assertThat(log.finalOf(inTime).path("outcome").asString()).isEqualTo("answered");
    }

    /** Three days from now, as opening hours write it: {@code Mo} … {@code Su}. */
    private static String anotherDay() {
        return LocalDate.now(ZoneId.systemDefault())
                .plusDays(3)
                .getDayOfWeek()
                .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                .substring(0, 2);
    }

    private Sound prompt(String name) {
        return Sound.read(home.path().resolve("asterisk/sounds/zh-Hant/hotline/" + name + ".wav"));
    }
}
