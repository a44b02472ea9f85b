package org.openhotline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openhotline.call.CallBoard;
import org.openhotline.call.CallEvent;
import org.openhotline.call.CallId;
import org.openhotline.call.Caller;
import org.openhotline.call.Party;
import org.openhotline.call.RingCadence;
import org.openhotline.console.FakeHouse.Contents;
import org.openhotline.desk.Desks;
import org.openhotline.journal.JournalEntry;
import org.openhotline.journal.JournalKind;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.OperatorState;
import org.openhotline.routing.Reception;
import org.openhotline.routing.Steering;
import org.openhotline.settings.LineRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The live board and what supervisors send from it. */
@ConsoleTest
class BoardTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Contents contents;

    @Autowired
    private Desks desks;

    @Autowired
    private Reception reception;

    @Autowired
    private CallBoard calls;

    @Test
    void theBoardIsThereWhileTheDatabaseIsAway() throws Exception {
        desks.open(new CallId("pbx1-not-written-down"), FakeHouse.BEN);
        contents.databaseAway = true;
        try {
            JsonNode board = Visitor.json(Visitor.program(port, "supervisor").get("/api/board"));
            assertThat(board.path("lines").path(0).path("number").asString()).isEqualTo("100");
            assertThat(board.path("lines")
                            .path(0)
                            .path("target")
                            .path("seconds")
                            .asInt())
                    .isPositive();
            assertThat(board.path("hour").path("offered").isInt()).isTrue();
            assertThat(board.path("openRecords").toString()).contains("pbx1-not-written-down");
        } finally {
            contents.databaseAway = false;
        }
    }

    @Test
    void aWaitingCallerIsMovedAndTheJournalKnowsByWhom() throws Exception {
        Visitor supervisor = Visitor.program(port, "supervisor");
        var call = new CallId("pbx1-moved");
        assertThat(Visitor.problem(supervisor.send("POST", "/api/calls/pbx1-moved/move", "{\"first\":true}")))
                .isEqualTo("call-not-waiting");
        reception.steer(Steering.KEEPING);
        // Other tests leave Anna with the record of a call to write.
        reception.set(FakeHouse.BEN, OperatorState.READY, "test");
        try {
            reception.arrive(call, new LineNumber("100"), Told.NUMBER, LineRules.OFFER_WHILE_GREETING);
            var _ = reception.park(call, new LineNumber("100"), null);
            assertThat(supervisor
                            .send("POST", "/api/calls/pbx1-moved/move", "{\"first\":true}")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(supervisor
                            .send("POST", "/api/calls/pbx1-moved/move", "{\"operator\":\"1002\"}")
                            .statusCode())
                    .isEqualTo(204);
        } finally {
            reception.left(call);
            reception.set(FakeHouse.BEN, OperatorState.SIGNED_OUT, "test");
        }
        assertThat(contents.journal)
                .filteredOn(entry -> entry.subject().equals("pbx1-moved"))
                .extracting(JournalEntry::actor, entry -> entry.details().get("to"))
                .containsExactly(tuple("supervisor", "first"), tuple("supervisor", "1002"));
    }

    @Test
    void anEmergencyThatNobodyAcceptsIsAnAlarmUntilSomebodyTalksWithTheCallerC11() throws Exception {
        Visitor supervisor = Visitor.program(port, "supervisor");
        var call = new CallId("pbx1-emergency");
        var caller = new Caller(Told.NUMBER, "");
        calls.happened(new CallEvent.Arrived(call, Told.NOON, new LineNumber("100"), RingCadence.CHINA, caller));
        calls.happened(new CallEvent.EmergencyUnanswered(call, Told.NOON.plusSeconds(120)));
        calls.happened(new CallEvent.EmergencyUnanswered(call, Told.NOON.plusSeconds(120)));
        JsonNode alarm =
                Visitor.json(supervisor.get("/api/board")).path("alarms").path(0);
        assertThat(alarm.path("kind").asString()).isEqualTo("emergency-unanswered");
        assertThat(alarm.path("line").asString()).isEqualTo("100");
        assertThat(alarm.path("call").asString()).isEqualTo(call.value());
        assertThat(contents.journal)
                .filteredOn(entry -> entry.kind() == JournalKind.EMERGENCY_UNANSWERED)
                .extracting(JournalEntry::subject)
                .containsExactly(call.value());
        calls.happened(new CallEvent.OperatorAnswered(call, Told.NOON.plusSeconds(150), FakeHouse.ANNA));
        assertThat(supervisor.get("/api/board").body()).doesNotContain("emergency-unanswered");
        calls.happened(new CallEvent.Ended(call, Told.NOON.plusSeconds(160), Party.CALLER));
    }

    @Test
    void aNoteReachesThePagesThatItIsForAndNoOthers() throws Exception {
        Visitor supervisor = Visitor.program(port, "supervisor");
        try (var anna = Visitor.program(port, "1001").open("/api/stream").body();
                var auditor =
                        Visitor.program(port, "auditor").open("/api/stream").body()) {
            var hers = CompletableFuture.supplyAsync(() -> firstNote(anna));
            var others = CompletableFuture.supplyAsync(() -> firstNote(auditor));
            var sent = supervisor.send("POST", "/api/notes", "{\"to\":[\"1001\"],\"text\":\"請回來\"}");
            assertThat(sent.statusCode()).isEqualTo(204);
            assertThat(hers.get(10, TimeUnit.SECONDS)).contains("請回來").contains("supervisor");
            assertThat(others).isNotCompleted();
        }
        assertThat(Visitor.problem(supervisor.send("POST", "/api/notes", "{\"to\":[\"1999\"],\"text\":\"x\"}")))
                .isEqualTo("operator-not-found");
        assertThat(Visitor.problem(supervisor.send("POST", "/api/notes", "{\"to\":\"some\",\"text\":\"x\"}")))
                .isEqualTo("invalid-request");
    }

    private static String firstNote(InputStream stream) {
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        try {
            String line = lines.readLine();
            while (line != null && !line.equals("event: note")) {
                line = lines.readLine();
            }
            return "" + lines.readLine();
        } catch (IOException closed) {
            return "closed";
        }
    }
}
