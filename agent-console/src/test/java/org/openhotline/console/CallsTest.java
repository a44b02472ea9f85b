package org.openhotline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhotline.call.CallBoard;
import org.openhotline.call.CallEvent;
import org.openhotline.call.CallId;
import org.openhotline.call.CallRecord;
import org.openhotline.call.Caller;
import org.openhotline.call.Party;
import org.openhotline.console.FakeHouse.Contents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The list of calls: those that go on among those that are stored. */
@ConsoleTest
class CallsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Contents contents;

    @Autowired
    private CallBoard board;

    private Visitor auditor;

    @BeforeEach
    void emptyHouse() {
        contents.stored.clear();
        contents.databaseAway = false;
        contents.awayBefore = Instant.MIN;
        board.all().forEach(board::settled);
        auditor = Visitor.program(port, "auditor");
    }

    private void ring(String id, int second) {
        board.happened(Told.arrived(id, Told.NOON.plusSeconds(second), new Caller(Told.NUMBER, "")));
    }

    private void hangUp(String id, int second) {
        board.happened(new CallEvent.Ended(new CallId("pbx1-" + id), Told.NOON.plusSeconds(second), Party.CALLER));
    }

    private List<String> ids(String query) throws Exception {
        List<String> ids = new ArrayList<>();
        Visitor.json(auditor.get("/api/calls" + query))
                .path("items")
                .forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    @Test
    void liveCallsStandAmongStoredOnesNewestFirst() throws Exception {
        contents.stored.add(new Told("1", Told.NOON).ended());
        ring("2", 1);
        contents.stored.add(new Told("3", Told.NOON.plusSeconds(2)).ended());
        assertThat(ids("")).containsExactly("pbx1-3", "pbx1-2", "pbx1-1");
        assertThat(ids("?live=true")).containsExactly("pbx1-2");
        assertThat(ids("?live=false")).containsExactly("pbx1-3", "pbx1-1");
    }

    @Test
    void aCallThatIsStoredAndStillOnTheBoardIsShownOnceAndAsFinal() throws Exception {
        ring("1", 0);
        hangUp("1", 1);
        contents.stored.add(new Told("1", Told.NOON).answeredBy("1001").ended());
        JsonNode items = Visitor.json(auditor.get("/api/calls")).path("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).path("certainty").asString()).isEqualTo("final");
        assertThat(Visitor.json(auditor.get("/api/calls/pbx1-1"))
                        .path("outcome")
                        .asString())
                .isEqualTo("answered");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() throws Exception {
        for (int i = 0; i < 10; i++) {
            contents.stored.add(new Told("s" + i, Told.NOON.plusSeconds(i / 3)).ended());
        }
        ring("live", 1);
        List<String> read = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = Visitor.json(auditor.get("/api/calls?limit=4&after=" + next));
            page.path("items").forEach(item -> read.add(item.path("id").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(read).hasSize(11).doesNotHaveDuplicates();
        assertThat(read).isEqualTo(ids("?limit=100"));
    }

    @Test
    void aCallIsShownWithAllThatIsKnownOfIt() throws Exception {
        contents.stored.add(new Told("1", Told.NOON).answeredBy("1001").ended());
        JsonNode call = Visitor.json(auditor.get("/api/calls/pbx1-1"));
        assertThat(call.path("arrivedAt").asString()).isEqualTo("2026-11-23T04:00:00Z");
        assertThat(call.path("msToOperator").asInt()).isEqualTo(6000);
        assertThat(call.path("ringsToOperator").asInt()).isEqualTo(2);
        assertThat(call.path("operatorWithinStandard").asBoolean()).isTrue();
        assertThat(call.path("talkMs").asInt()).isEqualTo(60_000);
        assertThat(call.path("releasedBy").asString()).isEqualTo("caller");
        assertThat(call.path("cadence").path("pattern").get(1).asInt()).isEqualTo(4000);
        assertThat(call.path("offers").get(0).path("result").asString()).isEqualTo("answered");
    }

    @Test
    void whileTheDatabaseIsAwayLiveCallsAreSeenAndTheRestIsSaidToBeAway() throws Exception {
        ring("1", 0);
        contents.databaseAway = true;
        assertThat(ids("?live=true")).containsExactly("pbx1-1");
        assertThat(auditor.get("/api/calls/pbx1-1").statusCode()).isEqualTo(200);
        for (String path : List.of("/api/calls", "/api/calls.csv", "/api/calls/pbx1-9")) {
            HttpResponse<String> answer = auditor.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(Visitor.problem(answer)).isEqualTo("database-unavailable");
        }
    }

    @Test
    void anExportOfManyPagesHasEveryCallOnce() throws Exception {
        store(2_500);
        List<String> lines =
                auditor.get("/api/calls.csv").body().lines().skip(1).toList();
        assertThat(lines).hasSize(2_500).doesNotHaveDuplicates();
    }

    @Test
    void anExportThatCannotBeFinishedIsNotTakenForAWholeOne() {
        store(2_500);
        contents.awayBefore = Told.NOON.plusSeconds(600);
        assertThatThrownBy(() -> auditor.get("/api/calls.csv")).isInstanceOf(IOException.class);
    }

    private void store(int count) {
        List<CallRecord> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            calls.add(new Told("many" + i, Told.NOON.plusSeconds(i)).ended());
        }
        contents.stored.addAll(calls);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "from=2026-11-23T12:00:00",
                "line=abc",
                "operator=1",
                "outcome=lost",
                "standard=maybe",
                "limit=0",
                "limit=501",
                "after=nonsense"
            })
    void aFilterThatIsNoneIsRefused(String query) throws Exception {
        HttpResponse<String> answer = auditor.get("/api/calls?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Visitor.problem(answer)).isEqualTo("invalid-filter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2026-11-23T12:00:00%2B08:00", "from=2026-11-23T12:00:00+08:00", "line=", "live="})
    void timesWithOffsetAndEmptyFieldsAreUnderstood(String query) throws Exception {
        contents.stored.add(new Told("1", Told.NOON).ended());
        assertThat(ids("?" + query)).containsExactly("pbx1-1");
    }

    @Test
    void unknownThingsAreNamed() throws Exception {
        assertThat(Visitor.problem(auditor.get("/api/calls/pbx1-9"))).isEqualTo("call-not-found");
        assertThat(Visitor.problem(auditor.get("/api/operators/1999"))).isEqualTo("operator-not-found");
        assertThat(Visitor.problem(auditor.get("/api/lines/999"))).isEqualTo("line-not-found");
        assertThat(Visitor.problem(auditor.get("/api/nothing"))).isEqualTo("not-found");
        Visitor boss = Visitor.program(port, "supervisor");
        for (String body : List.of("{\"state\":\"talking\"}", "{\"state\":\"asleep\"}", "{}")) {
            HttpResponse<String> answer = boss.send("PUT", "/api/operators/1001/state", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(422);
            assertThat(Visitor.problem(answer)).isEqualTo("state-not-settable");
        }
        assertThat(Visitor.problem(boss.send("PUT", "/api/operators/1001/state", "no JSON")))
                .isEqualTo("invalid-request");
        assertThat(Visitor.problem(boss.send("PUT", "/api/lines/100/closed", "{}")))
                .isEqualTo("invalid-request");
        assertThat(boss.send("POST", "/api/calls", "{}").statusCode()).isEqualTo(405);
    }

    @Test
    void theDescriptionNamesEveryPathAndNoneOfOurInsides() throws Exception {
        String description = Visitor.browser(port).get("/v3/api-docs").body();
        assertThat(description)
                .contains("/api/calls.csv", "/api/calls/{id}", "/api/operators/{extension}/state", "/api/stream")
                .contains("operator-not-found")
                .doesNotContain("passwordHash", "\"person\"", "\"question\"");
    }
}
