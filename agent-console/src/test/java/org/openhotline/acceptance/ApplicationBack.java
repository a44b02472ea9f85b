package org.openhotline.acceptance;

import java.time.Duration;
import org.openhotline.testcall.Eventually;
import org.openhotline.testcall.RunningHome;

/** An application that was killed or frozen serves again: it answers, and it has the PBX. */
final class ApplicationBack {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private ApplicationBack() {}

    static void await(RunningHome home) {
        Eventually.see(
                "the application, back",
                LIMIT,
                () -> home.console("supervisor").get("/api/status"),
                status -> status.path("pbx").asString().equals("connected"));
    }
}
