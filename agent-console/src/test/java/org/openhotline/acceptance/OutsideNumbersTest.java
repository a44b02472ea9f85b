package org.openhotline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhotline.acceptance.Hearing.hears;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openhotline.testcall.EndedBy;
import org.openhotline.testcall.FarEnd;
import org.openhotline.testcall.HotlineInstance;
import org.openhotline.testcall.Likeness;
import org.openhotline.testcall.Manner;
import org.openhotline.testcall.OfferedCall;
import org.openhotline.testcall.OperatorPhone;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.Sound;
import org.openhotline.testcall.TestCaller;
import tools.jackson.databind.JsonNode;

/** Numbers outside the house are rung through the gate or not at all; a SIPp plays the telephone company. */
@AcceptanceTest
class OutsideNumbersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ALLOWED = "+85291234567";
    private static final String SHORT = "110";
    private static final int CALLER = 800;
    private static final int ANNA = 500;
    private static final int OUTSIDE = 1200;

    private static final FarEnd FAR_END = new FarEnd();

    @RegisterExtension
    static final OwnHotline OWN = new OwnHotline(FAR_END::trunk);

    private final HotlineInstance hotline;
    private final RunningHome home;
    private OperatorPhone outside;

    @SuppressWarnings("NullAway.Init")
    OutsideNumbersTest(HotlineInstance hotline) {
        this.hotline = hotline;
        home = hotline.home();
    }

    @BeforeEach
    void some_numbers_are_allowed() {
        Desk.signAllOut(home);
        outside = FAR_END.open(home);
        outside.saying(Sound.tone(OUTSIDE, Duration.ofSeconds(1))).with(Manner.answersAfter(Duration.ZERO));
        allow(1000, "");
    }

    @AfterEach
    void nothing_is_left() {
        outside.close();
        IdleHouse.assertIn(home);
    }

    @Test
    void an_allowed_number_dialled_on_a_telephone_of_the_house_is_rung_over_the_trunk() {
        try (Desk anna = Desk.ready(home, "1001");
                TestCaller telephone = telephone("1001")) {
            for (String number : new String[] {ALLOWED, SHORT}) {
                int rung = outside.offered().size();
                PlacedCall call = dial(telephone, number);
                OfferedCall answered = outside.awaitOffer(rung + 1, PATIENCE);
                assertThat(answered.dialled()).isEqualTo(number);
                answered.awaitTalking(PATIENCE);
                hears("who dialled hears outside", call::heard, OUTSIDE);
                anna.awaitState("talking");
                call.hangUp();
                answered.awaitEnded(PATIENCE);
                anna.awaitState("ready");
            }
        }
    }

    @Test
    void what_the_list_does_not_hold_is_refused_in_words_and_rings_nobody() {
        try (TestCaller telephone = telephone("1001")) {
            PlacedCall call = dial(telephone, "0085291234567");
            assertRefused(call, "number-refused");
            PlacedCall premium = dial(telephone, "+1900123456");
            premium.awaitEnded(PATIENCE);
            for (String hostile :
                    new String[] {"110%26PJSIP", "110%2c60", "91%40127.0.0.1", "110%20", "$%7bEXTEN%7d", "trunk"}) {
                dial(telephone, hostile).awaitEnded(PATIENCE);
            }
        }
        assertThat(outside.offered()).isEmpty();
    }

    @Test
    void the_hour_has_only_so_many_calls() {
        allow(0, "");
        try (TestCaller telephone = telephone("1001")) {
            assertRefused(dial(telephone, ALLOWED), "number-limit");
        }
        assertThat(outside.offered()).isEmpty();
    }

    @Test
    void with_the_application_dead_colleagues_are_rung_and_nobody_outside() {
        try (Desk ben = Desk.ready(home, "1002");
                TestCaller telephone = telephone("1001")) {
            ben.phone().with(Manner.answersAfter(Duration.ZERO));
            hotline.signal("supervisor", "STOP");
            try {
                hotline.signal("application", "KILL");
                assertRefused(dial(telephone, ALLOWED), "number-unreachable");
                PlacedCall colleague = dial(telephone, "1002");
                colleague.awaitAnswered(PATIENCE);
                colleague.hangUp();
            } finally {
                hotline.signal("supervisor", "CONT");
                ApplicationBack.await(home);
            }
        }
        assertThat(outside.offered()).isEmpty();
    }

    @Test
    void a_caller_is_passed_on_outside_without_asking() {
        try (Talk talk = new Talk()) {
            assertRefused(talk.buttons.ask("transfer", "0085291234567"), "not-allowed");
            assertRefused(talk.buttons.ask("transfer", "110&PJSIP/1002"), "not-a-number");
            talk.buttons.press("transfer", ALLOWED);
            OfferedCall taken = outside.awaitOffer(1, PATIENCE);
            assertThat(taken.dialled()).isEqualTo(ALLOWED);
            hears("the caller hears outside", talk.call::heard, OUTSIDE);
            talk.operators.awaitEnded(PATIENCE);
            talk.anna.awaitState("ready");
            assertThat(new CallLog(home).inStage(talk.number, "talking")).isNotNull();
            taken.hangUp();
            talk.call.awaitEnded(PATIENCE);

            JsonNode record = new CallLog(home).finalOf(talk.number);
            assertThat(record.path("outcome").asString()).isEqualTo("answered");
            assertThat(record.path("releasedBy").asString()).isEqualTo("outside");
            assertThat(record.path("transfers")).singleElement().satisfies(transfer -> {
                assertThat(transfer.path("from").asString()).isEqualTo("1001");
                assertThat(transfer.path("to").asString()).isEqualTo(ALLOWED);
                assertThat(transfer.path("kind").asString()).isEqualTo("blind");
            });
        }
    }

    @Test
    void a_caller_passed_on_by_the_telephones_own_button_goes_through_the_gate_too() {
        try (Talk talk = new Talk()) {
            talk.operators.transferTo("0085291234567");
            // Refused, so he comes back into the line, and the operator who is free again is rung.
            OfferedCall again = talk.anna.phone().awaitOffer(2, PATIENCE);
            again.awaitTalking(PATIENCE);
            assertThat(outside.offered()).isEmpty();
            hears("the caller hears Anna again", talk.call::heard, ANNA);

            again.transferTo(ALLOWED);
            OfferedCall taken = outside.awaitOffer(1, PATIENCE);
            hears("the caller hears outside", talk.call::heard, OUTSIDE);
            talk.call.hangUp();
            taken.awaitEnded(PATIENCE);
        }
    }

    @Test
    void somebody_outside_is_asked_and_takes_the_caller_over() {
        try (Talk talk = new Talk()) {
            assertRefused(talk.buttons.ask("consult", "+1900123456"), "not-allowed");
            talk.buttons.press("consult", SHORT);
            OfferedCall asked = outside.awaitOffer(1, PATIENCE);
            asked.awaitTalking(PATIENCE);
            hears("Anna hears outside", talk.operators::heard, OUTSIDE);
            talk.buttons.press("retrieve");
            asked.awaitEnded(PATIENCE);
            hears("the caller hears Anna again", talk.call::heard, ANNA);

            talk.buttons.press("consult", ALLOWED);
            OfferedCall second = outside.awaitOffer(2, PATIENCE);
            second.awaitTalking(PATIENCE);
            hears("Anna hears outside", talk.operators::heard, OUTSIDE);
            talk.buttons.press("connect");
            hears("the caller hears outside", talk.call::heard, OUTSIDE);
            hears("outside hears the caller", second::heard, CALLER);
            talk.operators.awaitEnded(PATIENCE);
            talk.anna.awaitState("ready");
            talk.call.hangUp();
            second.awaitEnded(PATIENCE);

            JsonNode record = new CallLog(home).finalOf(talk.number);
            assertThat(record.path("releasedBy").asString()).isEqualTo("caller");
            assertThat(record.path("interruptions")).isEmpty();
            assertThat(record.path("transfers")).singleElement().satisfies(transfer -> {
                assertThat(transfer.path("to").asString()).isEqualTo(ALLOWED);
                assertThat(transfer.path("kind").asString()).isEqualTo("attended");
            });
        }
    }

    @Test
    void three_talk_together_with_somebody_outside() {
        try (Talk talk = new Talk()) {
            talk.buttons.press("consult", ALLOWED);
            OfferedCall asked = outside.awaitOffer(1, PATIENCE);
            asked.awaitTalking(PATIENCE);
            talk.buttons.press("conference");
            hears("the caller hears Anna and outside", talk.call::heard, ANNA, OUTSIDE);
            asked.hangUp();
            hears("the caller still hears Anna", talk.call::heard, ANNA);
            talk.operators.hangUp();
            talk.call.awaitEnded(PATIENCE);
        }
    }

    @Test
    void a_caller_for_whom_the_line_has_no_room_is_passed_on_and_the_record_says_so() {
        allow(
                1000,
                "\"lines\":[{\"line\":\"100\",\"longestWaitSeconds\":1,\"overflow\":{\"to\":\"number\",\"target\":\""
                        + ALLOWED + "\"}}],");
        String number = CallLog.newNumber();
        try (Desk anna = Desk.ready(home, "1001");
                TestCaller callers = TestCaller.of(home.sip())) {
            anna.set("paused");
            PlacedCall call = ring(callers, number);
            OfferedCall taken = outside.awaitOffer(1, PATIENCE);
            assertThat(taken.dialled()).isEqualTo(ALLOWED);
            hears("the caller hears outside", call::heard, OUTSIDE);
            hears("outside hears the caller", taken::heard, CALLER);
            assertThat(new CallLog(home).inStage(number, "talking")).isNotNull();
            taken.hangUp();
            call.awaitEnded(PATIENCE);
        }
        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(record.path("outcome").asString()).isEqualTo("forwarded");
        assertThat(record.path("releasedBy").asString()).isEqualTo("outside");
        assertThat(record.path("operator").isNull()).isTrue();
        assertThat(record.path("talks")).isEmpty();
        assertThat(record.path("talkMs").asLong()).isPositive();
        assertThat(record.path("transfers")).singleElement().satisfies(transfer -> {
            assertThat(transfer.path("from").isNull()).isTrue();
            assertThat(transfer.path("to").asString()).isEqualTo(ALLOWED);
            assertThat(transfer.path("kind").asString()).isEqualTo("overflow");
        });
    }

    @Test
    void a_caller_whom_the_gate_does_not_let_pass_is_told_that_nobody_is_there() {
        allow(
                0,
                "\"lines\":[{\"line\":\"100\",\"longestWaitSeconds\":1,\"overflow\":{\"to\":\"number\",\"target\":\""
                        + ALLOWED + "\"}}],");
        String number = CallLog.newNumber();
        try (Desk anna = Desk.ready(home, "1001");
                TestCaller callers = TestCaller.of(home.sip())) {
            anna.set("paused");
            PlacedCall call = ring(callers, number);
            home.pbxLog().awaitMark(number, "full", PATIENCE);
            call.awaitEnded(Duration.ofSeconds(40));
            assertThat(call.times().endedBy()).isEqualTo(EndedBy.THEM);
            assertThat(heard("all-busy", call)).isGreaterThan(0.5);
        }
        assertThat(outside.offered()).isEmpty();
        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(record.path("outcome").asString()).isEqualTo("no-operator");
        assertThat(record.path("transfers")).isEmpty();
    }

    @Test
    void overflow_to_an_extension_rings_that_operator() {
        allow(
                1000,
                "\"lines\":[{\"line\":\"100\",\"longestWaitSeconds\":1,\"overflow\":{\"to\":\"number\",\"target\":\"1003\"}}],");
        String number = CallLog.newNumber();
        try (Desk anna = Desk.ready(home, "1001");
                OperatorPhone night = home.phone("1003").register();
                TestCaller callers = TestCaller.of(home.sip())) {
            anna.set("paused");
            night.with(Manner.answersAfter(Duration.ZERO));
            PlacedCall call = ring(callers, number);
            OfferedCall taken = night.awaitOffer(1, PATIENCE);
            taken.awaitTalking(PATIENCE);
            call.hangUp();
            taken.awaitEnded(PATIENCE);
            night.unregister();
        }
        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(record.path("outcome").asString()).isEqualTo("answered");
        assertThat(record.path("operator").asString()).isEqualTo("1003");
        assertThat(outside.offered()).isEmpty();
    }

    @Test
    void the_emergency_key_rings_an_outside_number_also_with_the_hour_used_up_C11() {
        allow(0, "\"duty\":{\"numbers\":[\"" + ALLOWED + "\"],\"ringSeconds\":20},");
        String number = CallLog.newNumber();
        try (TestCaller callers = TestCaller.of(home.sip())) {
            PlacedCall call = ring(callers, number);
            home.pbxLog().awaitPlayed(number, "hotline/emergency-key", PATIENCE);
            call.press('0');
            OfferedCall duty = outside.awaitOffer(1, PATIENCE);
            duty.awaitTalking(PATIENCE);
            duty.press('1');
            hears("the caller hears who is on duty", call::heard, OUTSIDE);
            call.hangUp();
            duty.awaitEnded(PATIENCE);
        }
        assertThat(new CallLog(home).finalOf(number).path("outcome").asString()).isEqualTo("forwarded");
    }

    @Test
    void a_number_that_is_neither_extension_nor_allowed_cannot_be_set() {
        for (String part : new String[] {
            "\"duty\":{\"numbers\":[\"999\"]},",
            "\"duty\":{\"numbers\":[\"1099\"]},",
            "\"lines\":[{\"line\":\"100\",\"overflow\":{\"to\":\"number\",\"target\":\"999\"}}],"
        }) {
            HttpResponse<String> answer = put(1000, part);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("number-not-allowed");
        }
    }

    /** A caller who talks with Anna. */
    private final class Talk implements AutoCloseable {

        private final Desk anna = Desk.ready(home, "1001");
        private final TestCaller callers = TestCaller.of(home.sip());
        private final String number = CallLog.newNumber();
        private final PlacedCall call;
        private final OfferedCall operators;
        private final DeskButtons buttons;

        Talk() {
            anna.phone().saying(Sound.tone(ANNA, Duration.ofSeconds(1))).with(Manner.answersAfter(Duration.ZERO));
            call = ring(callers, number);
            operators = anna.phone().awaitOffer(1, PATIENCE);
            operators.awaitTalking(PATIENCE);
            String id = new CallLog(home).inStage(number, "talking").path("id").asString();
            buttons = new DeskButtons(home, "1001", id);
        }

        @Override
        public void close() {
            callers.close();
            anna.close();
        }
    }

    private TestCaller telephone(String extension) {
        return TestCaller.inside(home.sip(), extension, home.phonePassword(extension));
    }

    private PlacedCall dial(TestCaller telephone, String number) {
        return telephone.call(number).from("1001").place();
    }

    private PlacedCall ring(TestCaller callers, String number) {
        return callers.call("100")
                .from(number)
                .sayingAgainAndAgain(Sound.tone(CALLER, Duration.ofSeconds(1)))
                .place();
    }

    private void assertRefused(PlacedCall call, String prompt) {
        call.awaitEnded(PATIENCE);
        assertThat(call.story()).contains("403");
        assertThat(heard(prompt, call)).isGreaterThan(0.5);
    }

    private static void assertRefused(HttpResponse<String> answer, String why) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("number-refused", why);
    }

    private double heard(String prompt, PlacedCall call) {
        Sound said = Sound.read(home.path().resolve("asterisk/sounds/zh-Hant/hotline/" + prompt + ".wav"));
        Sound begin = said.between(Duration.ofMillis(300), Duration.ofMillis(1500));
        return Likeness.of(begin, call.heard().sound()).score();
    }

    private void allow(int perHour, String more) {
        HttpResponse<String> answer = put(perHour, more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private HttpResponse<String> put(int perHour, String more) {
        return new Administration(home)
                .send("{" + more + "\"outside\":{\"allowed\":[\"+852########\",\"110\"],\"perHour\":" + perHour + "}}");
    }
}
