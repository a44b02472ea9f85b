package org.openhotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The description for machines says of every address of ours what it is for. */
@ConsoleTest
class DescriptionTest {

    @LocalServerPort
    private int port;

    @Test
    void everyAddressSaysWhatItIsFor() throws Exception {
        JsonNode paths = Visitor.json(Visitor.browser(port).get("/v3/api-docs")).path("paths");
        List<String> silent = new ArrayList<>();
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (path.getKey().startsWith("/api/")
                            && operation.getValue().path("summary").asString("").isBlank()) {
                        silent.add(operation.getKey() + " " + path.getKey());
                    }
                }));
        assertThat(paths.propertyNames()).contains("/api/supervision", "/api/desk", "/api/board");
        assertThat(silent).isEmpty();
    }
}
