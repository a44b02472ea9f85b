package org.openhotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhotline.console.FakeHouse.Contents;
import org.openhotline.console.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every role at every address, by HTTP. An address that has no row here fails. */
@ConsoleTest
class RightsMatrixTest {

    private static final List<Role> ROLES = List.of(
            Role.OPERATOR,
            Role.SUPERVISOR,
            Role.AUDITOR,
            Role.MANAGER,
            Role.CLERK,
            Role.AFTER_SALES,
            Role.DEPARTMENT,
            Role.ADMINISTRATOR);

    /** Method, pattern, address asked (a dash: the pattern itself), body (a dash: none), answers. */
    private static final String MATRIX = """
            #                                                                                                 op  sup aud man clk aft dep adm
            GET    /api/calls                    -                          -                                 200 200 200 200 200 200 200 200
            GET    /api/calls                    /api/calls?caller=138      -                                 200 200 200 200 403 403 403 200
            GET    /api/calls                    /api/calls?live=true&caller=1  -                             200 200 200 200 403 403 403 200
            GET    /api/calls/{id}               /api/calls/pbx1-own        -                                 200 200 200 200 200 200 200 200
            GET    /api/calls/{id}               /api/calls/pbx1-other      -                                 403 200 200 200 200 200 200 200
            GET    /api/calls.csv                -                          -                                 403 200 200 200 403 403 403 200
            GET    /api/calls.csv                /api/calls.csv?caller=138  -                                 403 200 200 200 403 403 403 200
            GET    /api/operators                -                          -                                 200 200 200 200 200 200 200 200
            GET    /api/operators/{extension}    /api/operators/1002        -                                 200 200 200 200 200 200 200 200
            PUT    /api/operators/{extension}/state  /api/operators/1001/state  {"state":"ready"}             200 200 403 403 403 403 403 200
            PUT    /api/operators/{extension}/state  /api/operators/1002/state  {"state":"ready"}             403 200 403 403 403 403 403 200
            PUT    /api/operators/{extension}/state  /api/operators/1999/state  {"state":"ready"}             404 404 403 403 403 403 403 404
            POST   /api/desk/calls/{id}/{action:hold|resume|consult|retrieve|transfer|connect|conference|hangup|interrupted}  /api/desk/calls/pbx1-own/hold  -  503 503 403 403 403 403 403 403
            GET    /api/lines                    -                          -                                 200 200 200 200 200 200 200 200
            GET    /api/lines/{number}           /api/lines/100             -                                 200 200 200 200 200 200 200 200
            PUT    /api/lines/{number}/closed    /api/lines/100/closed      {"closed":false}                  403 200 403 403 403 403 403 200
            GET    /api/status                   -                          -                                 200 200 200 200 200 200 200 200
            GET    /api/stream                   -                          -                                 200 200 200 200 200 200 200 200
            GET    /api/session                  -                          -                                 200 200 200 200 200 200 200 200
            POST   /api/session                  -                          {"name":"auditor","password":"correct horse"}  200 200 200 200 200 200 200 200
            DELETE /api/session                  -                          -                                 204 204 204 204 204 204 204 204
            PUT    /api/session/password         -                          {"password":"correct horse"}      422 422 422 422 422 422 422 422
            POST   /api/session/unlock           -                          {"password":"correct horse"}      204 204 204 204 204 204 204 204
            PUT    /api/operators/{extension}/telephone  /api/operators/1001/telephone  {"telephone":"desk"}  200 200 403 403 403 403 403 200
            PUT    /api/operators/{extension}/telephone  /api/operators/1002/telephone  {"telephone":"desk"}  403 200 403 403 403 403 403 200
            POST   /api/calls/{id}/move          /api/calls/pbx1-own/move   {"first":true}                    403 409 403 403 403 403 403 409
            GET    /api/board                    -                          -                                 200 200 200 200 403 403 403 200
            POST   /api/notes                    -                          {"to":"all","text":"x"}           403 204 403 403 403 403 403 204
            GET    /api/supervision              -                          -                                 403 204 403 403 403 403 403 403
            POST   /api/supervision              -                          {"call":"pbx1-own","mode":"listen"}  403 409 403 403 403 403 403 403
            PUT    /api/supervision/{id}         /api/supervision/none      {"mode":"whisper"}                403 404 403 403 403 403 403 403
            DELETE /api/supervision/{id}         /api/supervision/none      -                                 403 404 403 403 403 403 403 403
            GET    /api/desk                     -                          -                                 200 200 403 403 403 403 403 403
            GET    /api/desk/calls/{id}          /api/desk/calls/pbx1-own   -                                 200 200 200 200 403 403 403 200
            GET    /api/desk/calls/{id}          /api/desk/calls/pbx1-other  -                                403 200 200 200 403 403 403 200
            PUT    /api/desk/calls/{id}/entries/{entry}  /api/desk/calls/pbx1-own/entries/00000000-0000-4000-8000-000000000001  {"kind":"enquiry","content":"x","answer":"y"}  200 200 403 403 403 403 403 403
            PUT    /api/desk/calls/{id}/entries/{entry}  /api/desk/calls/pbx1-other/entries/00000000-0000-4000-8000-000000000002  {"kind":"enquiry","content":"x"}  403 200 403 403 403 403 403 403
            DELETE /api/desk/calls/{id}/entries/{entry}  /api/desk/calls/pbx1-own/entries/00000000-0000-4000-8000-000000000003  -  204 204 403 403 403 403 403 403
            DELETE /api/desk/calls/{id}/entries/{entry}  /api/desk/calls/pbx1-other/entries/00000000-0000-4000-8000-000000000003  -  403 204 403 403 403 403 403 403
            POST   /api/desk/calls/{id}/complete  /api/desk/calls/pbx1-own/complete  -                        204 204 403 403 403 403 403 403
            POST   /api/desk/calls/{id}/complete  /api/desk/calls/pbx1-other/complete  -                      403 422 403 403 403 403 403 403
            GET    /api/desk/drafts              -                          -                                 200 200 200 200 200 200 200 200
            PUT    /api/desk/drafts/{key}        /api/desk/drafts/form      {"content":"x"}                   204 204 204 204 204 204 204 204
            DELETE /api/desk/drafts/{key}        /api/desk/drafts/form      -                                 204 204 204 204 204 204 204 204
            GET    /api/notices                  -                          -                                 200 200 200 200 200 200 200 200
            POST   /api/notices                  -                          {"texts":{"en":"Water off"}}       403 201 403 403 403 403 403 201
            POST   /api/notices/{id}/read        /api/notices/none/read     -                                 404 404 404 404 404 404 404 404
            DELETE /api/notices/{id}             /api/notices/none          -                                 403 404 403 403 403 403 403 404
            GET    /api/settings                 -                          -                                 403 200 403 403 403 403 403 200
            PUT    /api/settings                 -                          {"basedOn":0,"settings":{}}       403 403 403 403 403 403 403 200
            GET    /api/settings/versions        -                          -                                 403 200 403 403 403 403 403 200
            """;

    /** One address with what each role is answered there. */
    record Row(String method, String pattern, String address, String body, List<Integer> answers) {

        static Row of(String line) {
            String[] words = line.strip().split(" {2,}|(?<=^[A-Z]{3,6}) +|(?<=\\d\\d\\d) ");
            String address = words[2].equals("-") ? words[1] : words[2];
            String body = words[3].equals("-") ? "" : words[3];
            List<Integer> answers =
                    Stream.of(words).skip(4).map(Integer::valueOf).toList();
            return new Row(words[0], words[1], address, body, answers);
        }

        @Override
        public String toString() {
            return method + " " + address;
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Contents contents;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping addresses;

    @BeforeEach
    void twoCalls() {
        contents.stored.clear();
        contents.stored.add(new Told("own", Told.NOON).answeredBy("1001").ended());
        contents.stored.add(
                new Told("other", Told.NOON.plusSeconds(1)).answeredBy("1002").ended());
    }

    static List<Row> rows() {
        return MATRIX.lines().filter(line -> !line.startsWith("#")).map(Row::of).toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRoleIsAnsweredAsTheMatrixSays(Row row) throws Exception {
        List<Integer> answers = new ArrayList<>();
        for (Role role : ROLES) {
            String account = role == Role.OPERATOR ? "1001" : role.code();
            answers.add(Visitor.program(port, account).status(row.method(), row.address(), row.body()));
        }
        assertThat(answers).isEqualTo(row.answers());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void nobodyIsAnsweredNothing(Row row) throws Exception {
        if (!row.pattern().startsWith("/api/session") || row.pattern().length() > "/api/session".length()) {
            int answer = Visitor.browser(port).status(row.method(), row.address(), row.body());
            assertThat(answer).isIn(401, 403);
        }
    }

    @Test
    void everyAddressStandsInTheMatrix() {
        var mapped = addresses.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().getBeanType().getName().startsWith("org.openhotline."))
                .flatMap(one -> one.getKey().getPatternValues().stream()
                        .flatMap(pattern -> one.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + pattern)))
                .collect(Collectors.toSet());
        assertThat(mapped).hasSizeGreaterThan(12);
        assertThat(rows().stream().map(row -> row.method() + " " + row.pattern()))
                .containsAll(mapped)
                .allMatch(mapped::contains);
    }
}
