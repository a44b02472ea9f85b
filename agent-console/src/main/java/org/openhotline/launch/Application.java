package org.openhotline.launch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The application as a process, and what it is told. */
final class Application {
    static final String MAIN = "org.openhotline.console.AgentConsole";

    /** Writing down what it has learnt takes about five seconds of its end. */
    private static final Duration LEARNING_PATIENCE = Duration.ofSeconds(45);

    private Application() {}

    static Child child(Home home, Settings settings, QuickStart quickStart, String mainClass) {
        var command = new ArrayList<>(
                List.of(settings.java().toString(), "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
        command.addAll(quickStart.options());
        command.addAll(List.of(
                "-cp",
                settings.classPath(),
                mainClass,
                "--hotline.home=" + home.path(),
                "--spring.config.additional-location=file:" + properties(home)));
        var patience = quickStart.isLearning() ? LEARNING_PATIENCE : Processes.patience("application");
        return new Child("application", home, command, Map.of("LC_ALL", "C.UTF-8"), patience);
    }

    static Path properties(Home home) {
        return home.run("application.properties");
    }

    /** Whether the console's web server answers, with whatever state of health. */
    static boolean servesPages(int port) {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/actuator/health")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(3000);
            var status = connection.getResponseCode();
            connection.disconnect();
            return status > 0;
        } catch (IOException notYet) {
            return false;
        }
    }
}
