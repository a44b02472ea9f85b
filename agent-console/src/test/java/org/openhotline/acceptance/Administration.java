package org.openhotline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.openhotline.testcall.ConsoleClient;
import org.openhotline.testcall.RunningHome;

/** What an administrator sets in a house, whatever was set before. */
record Administration(RunningHome home) {

    /** @param settings as {@code PUT /api/settings} takes them */
    void set(String settings) {
        set(settings, "test");
    }

    /** @param comment why, as the versions list shows it */
    void set(String settings, String comment) {
        HttpResponse<String> answer = send(settings, comment);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Sets them and leaves it to the caller to look whether they were taken. */
    HttpResponse<String> send(String settings) {
        return send(settings, "test");
    }

    private HttpResponse<String> send(String settings, String comment) {
        ConsoleClient administrator = home.console("administrator");
        int version = administrator.get("/api/settings").path("version").asInt();
        return administrator.send(
                "PUT",
                "/api/settings",
                "{\"basedOn\":" + version + ",\"comment\":\"" + comment + "\",\"settings\":" + settings + "}");
    }
}
