package org.openhotline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhotline.call.Caller;
import org.openhotline.console.FakeHouse.Contents;
import org.openhotline.console.access.Role;
import org.openhotline.journal.Access;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every role, every action, own and others' objects. */
@ConsoleTest
class RightsTest {
    /** Other tests leave calls that are going on in the same house. */
    private static final Set<String> TWO_CALLS = Set.of("pbx1-own", "pbx1-other");

    @LocalServerPort
    private int port;

    @Autowired
    private Contents contents;

    @BeforeEach
    void twoCalls() {
        contents.stored.clear();
        contents.accesses.clear();
        contents.stored.add(new Told("own", Told.NOON).answeredBy("1001").ended());
        contents.stored.add(new Told("other", Told.NOON.plusSeconds(1), new Caller(Told.NUMBER, Told.NUMBER))
                .answeredBy("1002")
                .ended());
    }

    private static String account(Role role) {
        return role == Role.OPERATOR ? "1001" : role.code();
    }

    private Visitor somebody(Role role) {
        return Visitor.program(port, account(role));
    }

    @ParameterizedTest
    @CsvSource({
        // calls listed, number shown, own call, other's call, CSV, search by number
        "OPERATOR,      1, 13812348000, 200, 403, 403, 200",
        "SUPERVISOR,    2, 13812348000, 200, 200, 200, 200",
        "AUDITOR,       2, 13812348000, 200, 200, 200, 200",
        "MANAGER,       2, 13812348000, 200, 200, 200, 200",
        "ADMINISTRATOR, 2, 13812348000, 200, 200, 200, 200",
        "CLERK,         2, 138****8000, 200, 200, 403, 403",
        "AFTER_SALES,   2, 138****8000, 200, 200, 403, 403",
        "DEPARTMENT,    2, 138****8000, 200, 200, 403, 403",
    })
    void calls(Role role, int listed, String number, int own, int other, int csv, int search) throws Exception {
        Visitor somebody = somebody(role);
        List<JsonNode> items = Visitor.json(somebody.get("/api/calls"))
                .path("items")
                .valueStream()
                .filter(item -> TWO_CALLS.contains(item.path("id").asString()))
                .toList();
        assertThat(items).hasSize(listed);
        assertThat(items).extracting(item -> item.path("caller").asString()).containsOnly(number);
        assertThat(somebody.get("/api/calls/pbx1-own").statusCode()).isEqualTo(own);
        assertThat(somebody.get("/api/calls/pbx1-other").statusCode()).isEqualTo(other);
        assertThat(somebody.get("/api/calls.csv").statusCode()).isEqualTo(csv);
        assertThat(somebody.get("/api/calls?caller=138").statusCode()).isEqualTo(search);
        if (number.contains("*")) {
            assertThat(somebody.get("/api/calls").body()).doesNotContain(Told.NUMBER);
            assertThat(somebody.get("/api/calls/pbx1-other").body()).doesNotContain(Told.NUMBER);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // own state, other's state, unknown operator's, line's switch, own figures, others' figures
        "OPERATOR,      200, 403, 404, 403, true,  false",
        "SUPERVISOR,    200, 200, 404, 200, true,  true",
        "ADMINISTRATOR, 200, 200, 404, 200, true,  true",
        "AUDITOR,       403, 403, 403, 403, true,  true",
        "MANAGER,       403, 403, 403, 403, true,  true",
        "CLERK,         403, 403, 403, 403, false, false",
        "AFTER_SALES,   403, 403, 403, 403, false, false",
        "DEPARTMENT,    403, 403, 403, 403, false, false",
    })
    void people(Role role, int own, int other, int unknown, int line, boolean ownFigures, boolean othersFigures)
            throws Exception {
        Visitor somebody = somebody(role);
        String ready = "{\"state\":\"ready\"}";
        assertThat(somebody.send("PUT", "/api/operators/1001/state", ready).statusCode())
                .isEqualTo(own);
        assertThat(somebody.send("PUT", "/api/operators/1002/state", ready).statusCode())
                .isEqualTo(other);
        assertThat(somebody.send("PUT", "/api/operators/1999/state", ready).statusCode())
                .isEqualTo(unknown);
        assertThat(somebody.send("PUT", "/api/lines/100/closed", "{\"closed\":false}")
                        .statusCode())
                .isEqualTo(line);
        JsonNode operators = Visitor.json(somebody.get("/api/operators"));
        assertThat(operators).hasSize(2);
        assertThat(operators.get(0).path("today").isObject()).isEqualTo(ownFigures);
        assertThat(operators.get(1).path("today").isObject()).isEqualTo(othersFigures);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybodySeesLinesAndStatus(Role role) throws Exception {
        for (String path : new String[] {"/api/lines", "/api/lines/100", "/api/status", "/api/operators/1001"}) {
            assertThat(somebody(role).get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void nobodySeesNothing() throws Exception {
        var paths = Stream.of(
                "/api/calls",
                "/api/calls/pbx1-own",
                "/api/calls.csv",
                "/api/operators",
                "/api/lines",
                "/api/status",
                "/api/stream",
                "/api/anything");
        for (String path : paths.toList()) {
            var answer = Visitor.browser(port).get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(Visitor.problem(answer)).isEqualTo("not-signed-in");
        }
    }

    @Test
    void lookingAtACallAndTakingCallsOutIsWrittenDown() throws Exception {
        somebody(Role.AUDITOR).get("/api/calls/pbx1-own");
        somebody(Role.AUDITOR).get("/api/calls.csv?line=100");
        somebody(Role.CLERK).get("/api/calls.csv");
        assertThat(contents.accesses)
                .extracting(Access::account, Access::action, Access::subject)
                .containsExactly(
                        tuple("auditor", Access.Action.VIEW_CALL, "pbx1-own"),
                        tuple("auditor", Access.Action.EXPORT_CALLS, ""));
        assertThat(contents.accesses.getLast().details()).containsEntry("filter", "line=100");
    }
}
