package org.openhotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.openhotline.line.LineNumber;
import org.openhotline.routing.Reception;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What administrators set: checked, kept in versions, applied at once; the database is away all the time. */
@ConsoleTest
class SettingsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Reception reception;

    private static String text(long basedOn, String settings) {
        return "{\"basedOn\":" + basedOn + ",\"comment\":\"why\",\"settings\":" + settings + "}";
    }

    @Test
    void aVersionIsBasedOnTheOneInForceCheckedKeptAndApplied() throws Exception {
        Visitor administrator = Visitor.program(port, "administrator");
        long version =
                Visitor.json(administrator.get("/api/settings")).path("version").asLong();
        String line = "{\"lines\":[{\"line\":\"100\",\"policy\":\"%s\",\"wrapUpSeconds\":%d}]}";

        HttpResponse<String> flawed =
                administrator.send("PUT", "/api/settings", text(version, line.formatted("greeting-first", -1)));
        assertThat(flawed.statusCode()).isEqualTo(422);
        assertThat(Visitor.problem(flawed)).isEqualTo("settings-flawed");
        assertThat(Visitor.json(flawed).path("flaws").path(0).path("path").asString())
                .isEqualTo("lines[0].wrapUpSeconds");

        HttpResponse<String> taken =
                administrator.send("PUT", "/api/settings", text(version, line.formatted("greeting-first", 45)));
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(Visitor.json(taken).path("version").asLong()).isEqualTo(version + 1);
        assertThat(reception.rules(new LineNumber("100")).wrapUpSeconds()).isEqualTo(45);

        HttpResponse<String> late =
                administrator.send("PUT", "/api/settings", text(version, line.formatted("operator-first", 50)));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Visitor.problem(late)).isEqualTo("settings-changed");

        JsonNode changes = Visitor.json(administrator.get("/api/settings/versions"))
                .path("items")
                .path(0)
                .path("changes");
        assertThat(changes.toString()).contains("lines[line=100].wrapUpSeconds").contains("\"to\":\"45\"");
    }
}
