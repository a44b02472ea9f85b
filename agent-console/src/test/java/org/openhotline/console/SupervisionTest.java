package org.openhotline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhotline.call.CallId;
import org.openhotline.console.FakeHouse.Contents;
import org.openhotline.journal.Access;
import org.openhotline.routing.Reception;
import org.openhotline.supervision.Supervisions;
import org.openhotline.supervision.SupervisorLegs.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Supervisors' part in talks: what begins, what is refused, what is written down, and what ends it. */
@ConsoleTest
class SupervisionTest {

    private static final CallId CALL = new CallId("pbx1-talking");
    private static final String LISTEN = "{\"call\":\"pbx1-talking\",\"mode\":\"listen\",\"with\":\"page\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private Contents contents;

    @Autowired
    private FakeSupervisorLegs legs;

    @Autowired
    private Supervisions supervisions;

    @Autowired
    private Reception reception;

    private Visitor boss;

    @BeforeEach
    void annaTalks() {
        contents.accesses.clear();
        legs.told.clear();
        boss = Visitor.program(port, "supervisor");
        reception.phoneBusy(FakeHouse.ANNA, CALL);
        reception.ping();
    }

    @AfterEach
    void annaIsFree() {
        legs.next = Answer.DONE;
        supervisions.only(Set.of());
        reception.phoneFree(FakeHouse.ANNA);
        reception.ping();
    }

    private JsonNode begin() throws Exception {
        HttpResponse<String> begun = boss.send("POST", "/api/supervision", LISTEN);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        return Visitor.json(begun);
    }

    private static String address(JsonNode supervision) {
        return "/api/supervision/" + supervision.path("id").asString();
    }

    @Test
    void everyUseIsWrittenDownWithBothTimesOnceSomethingWasHeard() throws Exception {
        JsonNode begun = begin();
        String id = begun.path("id").asString();
        assertThat(begun.path("stage").asString()).isEqualTo("ringing");
        assertThat(begun.path("operator").asString()).isEqualTo("1001");
        assertThat(contents.accesses).isEmpty();

        legs.picksUp(id);
        assertThat(Visitor.json(boss.get("/api/supervision")).path("stage").asString())
                .isEqualTo("on");
        boss.send("PUT", address(begun), "{\"mode\":\"whisper\"}");
        boss.send("PUT", address(begun), "{\"mode\":\"barge\"}");
        assertThat(boss.send("DELETE", address(begun), "").statusCode()).isEqualTo(204);
        legs.hangsUp(id);

        assertThat(legs.told).containsExactly("ring 1901-web listen", "change whisper", "change barge", "end");
        assertThat(contents.accesses)
                .extracting(access -> access.action().code())
                .containsExactly("supervise", "listened", "supervise", "whispered", "supervise", "barged");
        assertThat(contents.accesses).allSatisfy(access -> {
            assertThat(access.account()).isEqualTo("supervisor");
            assertThat(access.subject()).isEqualTo(CALL.value());
            assertThat(access.details()).containsEntry("operator", "1001").containsEntry("supervision", id);
        });
        assertThat(contents.accesses.getLast().details()).containsKeys("from", "to");
    }

    @Test
    void whoDoesNotPickUpHasHeardNothing() throws Exception {
        legs.hangsUp(begin().path("id").asString());
        assertThat(boss.get("/api/supervision").statusCode()).isEqualTo(204);
        assertThat(contents.accesses).isEmpty();
    }

    @Test
    void whatIsNotPossibleIsRefusedByName() throws Exception {
        assertThat(refused("{\"call\":\"pbx1-none\",\"mode\":\"listen\"}")).isEqualTo("call-not-talking");
        assertThat(refused("{\"call\":\"pbx1-talking\",\"mode\":\"listen\",\"operator\":\"1002\"}"))
                .isEqualTo("call-not-talking");
        assertThat(refused("{\"call\":\"pbx1-talking\",\"mode\":\"shout\"}")).isEqualTo("invalid-request");
        assertThat(refused("{\"mode\":\"listen\"}")).isEqualTo("invalid-request");
        legs.next = Answer.UNREACHABLE;
        assertThat(refused(LISTEN)).isEqualTo("telephone-unreachable");
        legs.next = Answer.PBX_AWAY;
        assertThat(refused(LISTEN)).isEqualTo("pbx-away");
        legs.next = Answer.DONE;
        JsonNode begun = begin();
        assertThat(refused(LISTEN)).isEqualTo("already-listening");
        legs.next = Answer.PBX_AWAY;
        assertThat(Visitor.problem(boss.send("PUT", address(begun), "{\"mode\":\"barge\"}")))
                .isEqualTo("pbx-away");
        assertThat(Visitor.problem(boss.send("DELETE", address(begun), ""))).isEqualTo("pbx-away");
        assertThat(Visitor.json(boss.get("/api/supervision")).path("mode").asString())
                .isEqualTo("listen");
    }

    private String refused(String wanted) throws Exception {
        return Visitor.problem(boss.send("POST", "/api/supervision", wanted));
    }

    @Test
    void aCallerOnHoldDoesNotHearWhoHasSteppedIn() throws Exception {
        JsonNode begun = begin();
        legs.picksUp(begun.path("id").asString());
        boss.send("PUT", address(begun), "{\"mode\":\"barge\"}");
        reception.hold(FakeHouse.ANNA, true);
        await().until(() -> legs.told.getLast().equals("change whisper"));
        assertThat(Visitor.json(boss.get("/api/supervision")).path("mode").asString())
                .isEqualTo("barge");
        boss.send("PUT", address(begun), "{\"mode\":\"whisper\"}");
        boss.send("PUT", address(begun), "{\"mode\":\"barge\"}");
        reception.hold(FakeHouse.ANNA, false);
        await().until(() -> legs.told.getLast().equals("change barge"));
        assertThat(legs.told).containsExactly("ring 1901-web listen", "change barge", "change whisper", "change barge");
    }

    @Test
    void nobodyListensOnAfterSigningOut() throws Exception {
        Visitor page = Visitor.browser(port);
        page.signIn("supervisor", FakeHouse.PASSWORD);
        HttpResponse<String> begun = page.sendWithToken("POST", "/api/supervision", LISTEN);
        assertThat(begun.statusCode()).isEqualTo(201);
        legs.picksUp(Visitor.json(begun).path("id").asString());
        page.sendWithToken("DELETE", "/api/session", "");
        await().until(() -> boss.get("/api/supervision").statusCode() == 204);
        await().until(() -> !contents.accesses.isEmpty()
                && contents.accesses.stream().anyMatch(one -> one.action() == Access.Action.LISTENED));
    }

    @Test
    void afterAGapWhatOnlyThePbxKnowsIsEnded() throws Exception {
        JsonNode begun = begin();
        supervisions.only(Set.of(begun.path("id").asString(), "nobodys"));
        await().until(() -> legs.told.contains("end"));
        assertThat(boss.get("/api/supervision").statusCode()).isEqualTo(200);
    }

    @Test
    void theSupervisorsOwnPageHearsOfItAndNoOther() throws Exception {
        try (var own = boss.open("/api/stream").body();
                var auditors =
                        Visitor.program(port, "auditor").open("/api/stream").body()) {
            await().until(() -> own.available() > 0 && auditors.available() > 0);
            String id = begin().path("id").asString();
            legs.picksUp(id);
            legs.hangsUp(id);
            var lines = new BufferedReader(new InputStreamReader(own, StandardCharsets.UTF_8));
            String stages = "";
            while (!stages.endsWith("over ")) {
                if (lines.readLine().equals("event: supervision")) {
                    String line = lines.readLine();
                    stages += line.replaceAll(".*\"stage\":\"(\\w+)\".*", "$1 ");
                }
            }
            assertThat(stages).isEqualTo("ringing on over ");
            byte[] others = auditors.readNBytes(auditors.available());
            assertThat(new String(others, StandardCharsets.UTF_8)).doesNotContain("event: supervision");
        }
    }
}
