package org.openhotline.launch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The application as a process, and what it is told. */
final class Application {
    static final String MAIN = "org.openhotline.console.AgentConsole";

    private Application() {}

    static Child child(Home home, Settings settings, String mainClass) {
        var command = new ArrayList<>(List.of(
                settings.java().toString(),
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-cp",
                settings.classPath(),
                mainClass,
                "--hotline.home=" + home.path(),
                "--spring.config.additional-location=file:" + properties(home)));
        return new Child("application", home, command, Map.of("LC_ALL", "C.UTF-8"));
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
