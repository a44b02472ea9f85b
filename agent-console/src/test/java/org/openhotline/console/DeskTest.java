package org.openhotline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.openhotline.console.FakeHouse.ANNA;
import static org.openhotline.console.FakeHouse.PASSWORD;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhotline.call.CallId;
import org.openhotline.console.FakeHouse.Contents;
import org.openhotline.desk.CallNotes;
import org.openhotline.desk.Desks;
import org.openhotline.routing.Reception;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The desk over HTTP. What it keeps goes to the spool all the time: there is no database. */
@ConsoleTest
class DeskTest {
    private static final AtomicInteger CALLS = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private Contents contents;

    @Autowired
    private Desks desks;

    @Autowired
    private Reception reception;

    private Visitor anna;
    private Visitor boss;
    private CallId call;

    @BeforeEach
    void aCallOfAnnas() {
        String id = "desk-" + CALLS.incrementAndGet();
        call = new CallId("pbx1-" + id);
        contents.stored.clear();
        contents.stored.add(new Told("before", Told.NOON.minusSeconds(600))
                .answeredBy("1002")
                .ended());
        contents.stored.add(new Told(id, Told.NOON).answeredBy("1001").ended());
        anna = Visitor.program(port, "1001");
        boss = Visitor.program(port, "supervisor");
    }

    @AfterEach
    void theDatabaseIsBack() {
        contents.databaseAway = false;
    }

    private String address() {
        return "/api/desk/calls/" + call.value();
    }

    private String entry() {
        return address() + "/entries/" + UUID.randomUUID();
    }

    private static String complaint(String more) {
        return "{\"kind\":\"complaint\",\"content\":\"電梯停了\"" + more + "}";
    }

    @Test
    void whoRingsAgainIsKnown() throws Exception {
        JsonNode seen = Visitor.json(anna.get(address()));
        assertThat(seen.path("call").path("caller").asString()).isEqualTo(Told.NUMBER);
        assertThat(seen.path("earlier")).hasSize(1);
        assertThat(seen.path("lastOperator").asString()).isEqualTo("1002");
        assertThat(seen.path("complete").asBoolean()).isFalse();
    }

    @Test
    void aRecordIsCompleteWhenEachQuestionHasAnAnswerOrAPromise() throws Exception {
        String first = entry();
        assertThat(Visitor.problem(anna.send("POST", address() + "/complete", "")))
                .isEqualTo("record-incomplete");
        assertThat(anna.send("PUT", first, complaint("")).statusCode()).isEqualTo(200);
        HttpResponse<String> early = anna.send("POST", address() + "/complete", "");
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(Visitor.json(early).path("entries")).hasSize(1);
        String promise = ",\"promise\":{\"reason\":\"等工程部\",\"due\":\"2099-01-01T09:00:00+08:00\"}";
        assertThat(anna.send("PUT", first, complaint(promise)).statusCode()).isEqualTo(200);
        assertThat(anna.send("POST", address() + "/complete", "").statusCode()).isEqualTo(204);
        assertThat(Visitor.json(anna.get(address())).path("complete").asBoolean())
                .isTrue();
        // The page may not have heard the answer: saying the same again is no error, changing it is.
        assertThat(anna.send("PUT", first, complaint(promise)).statusCode()).isEqualTo(200);
        assertThat(anna.send("POST", address() + "/complete", "").statusCode()).isEqualTo(204);
        assertThat(Visitor.problem(anna.send("PUT", first, complaint("")))).isEqualTo("record-closed");
        assertThat(Visitor.problem(anna.send("DELETE", first, ""))).isEqualTo("record-closed");
    }

    @Test
    void theMannerOfAComplaintIsKeptAndNoOtherKindHasOne_C4() throws Exception {
        anna.send("PUT", entry(), complaint(",\"manner\":\"vent\""));
        anna.send("PUT", entry(), "{\"kind\":\"enquiry\",\"manner\":\"vent\",\"content\":\"水費\"}");
        JsonNode entries = Visitor.json(anna.get(address())).path("entries");
        assertThat(entries.path(0).path("manner").asString()).isEqualTo("vent");
        assertThat(entries.path(1).path("manner").isNull()).isTrue();
        assertThat(Visitor.problem(anna.send("PUT", entry(), complaint(",\"manner\":\"rude\""))))
                .isEqualTo("invalid-request");
    }

    @Test
    void aPromiseHasAReasonAndATimeToCome() throws Exception {
        HttpResponse<String> refused = anna.send(
                "PUT", entry(), complaint(",\"promise\":{\"reason\":\" \",\"due\":\"2020-01-01T09:00:00+08:00\"}"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Visitor.problem(refused)).isEqualTo("entry-incomplete");
        assertThat(Visitor.json(refused).path("missing")).hasSize(2);
    }

    @Test
    void whileTheDatabaseIsAwayTheDeskReadsAndWritesItsOpenRecordsAndForms() throws Exception {
        desks.open(call, ANNA);
        contents.databaseAway = true;
        assertThat(anna.send("PUT", entry(), complaint("")).statusCode()).isEqualTo(200);
        assertThat(anna.send("PUT", "/api/desk/drafts/call-1", "{\"content\":\"明\"}")
                        .statusCode())
                .isEqualTo(204);
        JsonNode seen = Visitor.json(anna.get(address()));
        assertThat(seen.path("entries")).hasSize(1);
        assertThat(seen.path("earlierKnown").asBoolean()).isFalse();
        assertThat(anna.get("/api/desk/drafts").body()).contains("明");
        assertThat(anna.get("/api/desk").statusCode()).isEqualTo(200);
        HttpResponse<String> others = boss.get("/api/desk/calls/pbx1-before");
        assertThat(Visitor.problem(others)).isEqualTo("database-unavailable");
    }

    @Test
    void formsAreTheOwnersAlone() throws Exception {
        anna.send("PUT", "/api/desk/drafts/mine", "{\"content\":\"geheim\"}");
        assertThat(boss.get("/api/desk/drafts").body()).doesNotContain("geheim");
        JsonNode mine = Visitor.json(anna.get("/api/desk/drafts"));
        assertThat(mine.toString()).contains("geheim");
        anna.send("DELETE", "/api/desk/drafts/mine", "");
        assertThat(anna.get("/api/desk/drafts").body()).doesNotContain("geheim");
    }

    @Test
    void aNoticeIsReadAndItsAuthorSeesByWhom() throws Exception {
        HttpResponse<String> written = boss.send("POST", "/api/notices", "{\"texts\":{\"zh-Hant\":\"停水\"}}");
        String id = Visitor.json(written).path("id").asString();
        assertThat(notice(anna, id).path("readAt").isNull()).isTrue();
        assertThat(anna.send("POST", "/api/notices/" + id + "/read", "").statusCode())
                .isEqualTo(204);
        assertThat(notice(anna, id).path("readAt").isString()).isTrue();
        assertThat(notice(anna, id).path("receipts")).isEmpty();
        assertThat(notice(boss, id).path("receipts").path(0).path("operator").asString())
                .isEqualTo("1001");
        assertThat(anna.get("/api/desk").body()).contains("停水");
        assertThat(boss.send("DELETE", "/api/notices/" + id, "").statusCode()).isEqualTo(204);
        assertThat(anna.get("/api/notices").body()).doesNotContain(id);
        assertThat(Visitor.problem(boss.send("POST", "/api/notices", "{\"texts\":{\"en\":\" \"}}")))
                .isEqualTo("invalid-request");
    }

    private static JsonNode notice(Visitor reader, String id) throws Exception {
        for (JsonNode notice : Visitor.json(reader.get("/api/notices"))) {
            if (notice.path("id").asString().equals(id)) {
                return notice;
            }
        }
        throw new AssertionError("No notice " + id);
    }

    @Test
    void thePagesTelephoneIsHandedToItsOwnSignedInPageAlone() throws Exception {
        Visitor page = Visitor.browser(port);
        page.signIn("1001", PASSWORD);
        JsonNode telephone = Visitor.json(page.get("/api/desk")).path("telephone");
        assertThat(telephone.path("user").asString()).isEqualTo("1001-web");
        assertThat(telephone.path("password").asString()).isEqualTo("page-secret-1001");
        assertThat(telephone.path("wss").asString()).isEqualTo("wss://127.0.0.1:8089/ws");
        assertThat(anna.get("/api/desk").body()).doesNotContain("page-secret");
        Visitor bossPage = Visitor.browser(port);
        bossPage.signIn("supervisor", PASSWORD);
        assertThat(bossPage.get("/api/desk").body())
                .contains("page-secret-1901")
                .doesNotContain("page-secret-1001");
    }

    @Test
    void aCallAtAnOpenDeskHasToBeWrittenDownAndOneAtATelephoneAloneHasNot() throws Exception {
        reception.phoneBusy(ANNA, new CallId("pbx1-telephone-only"));
        reception.phoneFree(ANNA);
        reception.ping();
        assertThat(desks.notes(new CallId("pbx1-telephone-only"))).isEmpty();
        try (var stream = anna.open("/api/stream?desk=true").body()) {
            await().until(() -> stream.available() > 0);
            reception.phoneBusy(ANNA, call);
            await().until(() -> desks.notes(call).filter(CallNotes::open).isPresent());
            reception.phoneFree(ANNA);
        }
        anna.send("PUT", entry(), complaint(",\"answer\":\"好\""));
        assertThat(anna.send("POST", address() + "/complete", "").statusCode()).isEqualTo(204);
        await().until(() -> !anna.get("/api/operators/1001").body().contains("wrap-up"));
    }
}
