package org.openhotline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhotline.acceptance.CallLog.talks;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openhotline.testcall.ConsoleClient;
import org.openhotline.testcall.EndedBy;
import org.openhotline.testcall.Eventually;
import org.openhotline.testcall.Heard;
import org.openhotline.testcall.Manner;
import org.openhotline.testcall.OfferedCall;
import org.openhotline.testcall.OperatorPhone;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.Sound;
import org.openhotline.testcall.TestCaller;
import org.openhotline.testcall.ToneDetector;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A supervisor listens in, whispers, steps in: who hears whom is measured at all three telephones. */
@AcceptanceTest
@ExtendWith(SharedHotline.class)
class ListeningInTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CALLER = 800;
    private static final int ANNA = 500;
    private static final int BOSS = 1200;

    /** Share of the power that all tones have which are looked for: whoever is mixed in leaves less for the others. */
    private static final double AMONG_OTHERS = 0.5;

    private final RunningHome home;
    private Desk anna;
    private OperatorPhone boss;
    private ConsoleClient console;
    private TestCaller callers;
    private PlacedCall call;
    private OfferedCall talk;
    private String number;
    private String id;

    @SuppressWarnings("NullAway.Init")
    ListeningInTest(RunningHome home) {
        this.home = home;
    }

    @BeforeEach
    void a_caller_talks_with_anna() {
        Desk.signAllOut(home);
        console = home.console("supervisor");
        anna = Desk.ready(home, "1001");
        anna.phone().saying(Sound.tone(ANNA, Duration.ofSeconds(1))).with(Manner.answersAfter(Duration.ZERO));
        boss = home.phone("1901")
                .register()
                .saying(Sound.tone(BOSS, Duration.ofSeconds(1)))
                .with(Manner.answersAfter(Duration.ZERO));
        callers = TestCaller.of(home.sip());
        number = CallLog.newNumber();
        call = callers.call("100")
                .from(number)
                .sayingAgainAndAgain(Sound.tone(CALLER, Duration.ofSeconds(1)))
                .place();
        talk = anna.phone().awaitOffer(1, PATIENCE);
        talk.awaitTalking(PATIENCE);
        hears("the caller hears Anna", call::heard, ANNA);
        id = new CallLog(home).inStage(number, "talking").path("id").asString();
    }

    @AfterEach
    void everybodyGoesHome() {
        callers.close();
        anna.close();
        boss.unregister();
        boss.close();
    }

    @Test
    void who_listens_in_hears_both_and_nobody_hears_him_D5() {
        JsonNode supervision = begin("listen");
        OfferedCall listening = boss.awaitOffer(1, PATIENCE);
        assertThat(listening.callerNumber()).isEqualTo("supervision");
        hears("the supervisor hears both", listening::heard, CALLER, ANNA);
        Instant from = Instant.now();
        hearsFor(Duration.ofSeconds(2), "the caller hears Anna alone", call::heard, ANNA, BOSS, from);
        hearsFor(Duration.ofSeconds(2), "Anna hears the caller alone", talk::heard, CALLER, BOSS, from);
        assertThat(console.get("/api/supervision").path("stage").asString()).isEqualTo("on");

        assertThat(delete(supervision).statusCode()).isEqualTo(204);
        listening.awaitEnded(PATIENCE);
        assertThat(console.send("GET", "/api/supervision", "").statusCode()).isEqualTo(204);
        goesOn();
        JsonNode record = endedByTheCaller();
        assertThat(record.path("offers")).hasSize(1);
        List<AccessBook.Line> book = written(2);
        assertThat(book).extracting(AccessBook.Line::action).containsExactly("supervise", "listened");
        assertThat(book).allSatisfy(line -> {
            assertThat(line.account()).isEqualTo("supervisor");
            assertThat(line.detail().path("operator").asString()).isEqualTo("1001");
        });
        JsonNode times = book.getLast().detail();
        assertThat(Instant.parse(times.path("from").asString()))
                .isBefore(Instant.parse(times.path("to").asString()));
    }

    @Test
    void a_whisper_is_heard_by_the_operator_alone_and_who_steps_in_by_both() {
        JsonNode supervision = begin("whisper");
        OfferedCall listening = boss.awaitOffer(1, PATIENCE);
        hears("Anna hears the caller and the supervisor", talk::heard, CALLER, BOSS);
        hears("the supervisor hears both", listening::heard, CALLER, ANNA);
        hearsFor(Duration.ofSeconds(2), "the caller hears Anna alone", call::heard, ANNA, BOSS, Instant.now());

        change(supervision, "barge");
        hears("the caller hears Anna and the supervisor", call::heard, ANNA, BOSS);
        hears("Anna hears the caller and the supervisor", talk::heard, CALLER, BOSS);
        hears("the supervisor hears both", listening::heard, CALLER, ANNA);

        change(supervision, "listen");
        Instant silent = Instant.now();
        hears("the supervisor hears both", listening::heard, CALLER, ANNA);
        hearsFor(Duration.ofSeconds(2), "the caller hears Anna alone", call::heard, ANNA, BOSS, silent);
        hearsFor(Duration.ofSeconds(2), "Anna hears the caller alone", talk::heard, CALLER, BOSS, silent);
        assertThat(boss.offered()).as("the telephone has rung once").hasSize(1);

        listening.hangUp();
        Eventually.holds(
                "over",
                PATIENCE,
                () -> console.send("GET", "/api/supervision", "").statusCode() == 204);
        goesOn();
        endedByTheCaller();
        assertThat(written(6))
                .extracting(AccessBook.Line::action)
                .containsExactly("supervise", "whispered", "supervise", "barged", "supervise", "listened");
    }

    @Test
    void who_has_stepped_in_changes_nothing_about_who_ended_the_call_A8() {
        begin("barge");
        OfferedCall listening = boss.awaitOffer(1, PATIENCE);
        hears("the caller hears Anna and the supervisor", call::heard, ANNA, BOSS);
        talk.hangUp();
        call.awaitEnded(PATIENCE);
        listening.awaitEnded(PATIENCE);
        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(record.path("releasedBy").asString()).isEqualTo("operator");
        assertThat(talks(record)).containsExactly("1001");
        assertThat(record.path("interruptions")).isEmpty();
        anna.awaitState("ready");
        assertThat(console.send("GET", "/api/supervision", "").statusCode()).isEqualTo(204);
        written(2);
    }

    @Test
    void listening_in_lasts_over_a_hold() {
        begin("listen");
        OfferedCall listening = boss.awaitOffer(1, PATIENCE);
        hears("the supervisor hears both", listening::heard, CALLER, ANNA);
        var buttons = new DeskButtons(home, "1001", id);
        buttons.press("hold");
        anna.awaitState("holding");
        hears("the supervisor hears Anna", listening::heard, ANNA);
        buttons.press("resume");
        anna.awaitState("talking");
        hears("the supervisor hears both again", listening::heard, CALLER, ANNA);
        JsonNode record = endedByTheCaller();
        listening.awaitEnded(PATIENCE);
        assertThat(record.path("holds")).hasSize(1);
    }

    @Test
    void a_caller_on_hold_does_not_hear_who_has_stepped_in_until_he_is_taken_back() {
        try (Desk ben = Desk.ready(home, "1002")) {
            ben.set("paused");
            ben.phone().with(Manner.answersAfter(Duration.ZERO));
            begin("barge");
            OfferedCall listening = boss.awaitOffer(1, PATIENCE);
            hears("the caller hears Anna and the supervisor", call::heard, ANNA, BOSS);
            var buttons = new DeskButtons(home, "1001", id);
            buttons.press("consult", "1002");
            OfferedCall asked = ben.phone().awaitOffer(1, PATIENCE);
            hears("Ben hears Anna", asked::heard, ANNA);
            hears("Anna hears the supervisor", talk::heard, BOSS);
            Eventually.holds("the caller on hold does not", PATIENCE, () -> silentLately(call.heard(), BOSS));
            assertThat(console.get("/api/supervision").path("mode").asString()).isEqualTo("barge");
            buttons.press("retrieve");
            asked.awaitEnded(PATIENCE);
            hears("the caller hears Anna and the supervisor again", call::heard, ANNA, BOSS);
            endedByTheCaller();
            listening.awaitEnded(PATIENCE);
        }
        assertThat(written(2)).extracting(AccessBook.Line::action).containsExactly("supervise", "barged");
    }

    /** Sound came over the last second, and this tone was not in it. */
    private static boolean silentLately(Heard ear, int tone) {
        Instant now = Instant.now();
        Sound heard = ear.between(now.minusSeconds(1), now);
        return heard.length().toMillis() > 800
                && new ToneDetector(tone, 0.05).heardIn(heard).toMillis() < 60;
    }

    @Test
    void what_is_not_possible_is_refused_and_nobody_notices() {
        for (String other :
                List.of("1001", "auditor", "manager", "clerk", "after-sales", "department", "administrator")) {
            HttpResponse<String> answer = home.console(other).send("POST", "/api/supervision", wanted("listen"));
            assertThat(answer.statusCode()).as(other).isEqualTo(403);
        }
        String page = "{\"call\":\"" + id + "\",\"mode\":\"listen\",\"with\":\"page\"}";
        assertThat(problem(console.send("POST", "/api/supervision", page))).isEqualTo("telephone-unreachable");
        String nobody = "{\"call\":\"pbx1-1.1\",\"mode\":\"listen\",\"with\":\"desk\"}";
        assertThat(problem(console.send("POST", "/api/supervision", nobody))).isEqualTo("call-not-talking");
        assertThat(boss.offered()).isEmpty();
        JsonNode supervision = begin("listen");
        assertThat(problem(console.send("POST", "/api/supervision", wanted("listen"))))
                .isEqualTo("already-listening");
        delete(supervision);
        assertThat(problem(delete(supervision))).isEqualTo("supervision-not-found");
        goesOn();
        endedByTheCaller();
    }

    private String wanted(String mode) {
        return "{\"call\":\"" + id + "\",\"mode\":\"" + mode + "\",\"with\":\"desk\"}";
    }

    private JsonNode begin(String mode) {
        HttpResponse<String> answer = console.send("POST", "/api/supervision", wanted(mode));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body());
    }

    private void change(JsonNode supervision, String mode) {
        console.put("/api/supervision/" + supervision.path("id").asString(), "{\"mode\":\"" + mode + "\"}");
    }

    private HttpResponse<String> delete(JsonNode supervision) {
        return console.send(
                "DELETE", "/api/supervision/" + supervision.path("id").asString(), "");
    }

    private static String problem(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).path("id").asString();
    }

    private void goesOn() {
        assertThat(call.times().endedBy()).isEqualTo(EndedBy.NOBODY_YET);
        hears("the caller hears Anna", call::heard, ANNA);
        hears("Anna hears the caller", talk::heard, CALLER);
    }

    private JsonNode endedByTheCaller() {
        call.hangUp();
        talk.awaitEnded(PATIENCE);
        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(record.path("releasedBy").asString()).isEqualTo("caller");
        assertThat(talks(record)).containsExactly("1001");
        assertThat(record.path("interruptions")).isEmpty();
        assertThat(new CallLog(home).awaitNoneLive(PATIENCE)).isEmpty();
        return record;
    }

    private List<AccessBook.Line> written(int lines) {
        var book = new AccessBook(home);
        return Eventually.see("the access log", PATIENCE, () -> book.supervisionOf(id), found -> found.size() == lines);
    }

    private static void hears(String what, Supplier<Heard> ear, int... tones) {
        Hearing.hears(what, AMONG_OTHERS / tones.length, ear, tones);
    }

    /** One tone and not the other, over some time. What was on its way when the time began is allowed for. */
    private static void hearsFor(Duration time, String what, Supplier<Heard> ear, int tone, int not, Instant from) {
        Sound heard = Eventually.see(
                what,
                PATIENCE,
                () -> ear.get().between(from, from.plus(time)),
                sound -> sound.length().compareTo(time.minusMillis(100)) > 0);
        assertThat(new ToneDetector(tone).heardIn(heard)).as(what).isGreaterThan(time.dividedBy(2));
        assertThat(new ToneDetector(not, 0.05).heardIn(heard)).as(what).isLessThan(Duration.ofMillis(200));
    }
}
