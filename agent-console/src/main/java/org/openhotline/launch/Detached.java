package org.openhotline.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** {@code up --detach}: a supervisor in a session of its own, whose words are passed on until it is ready. */
final class Detached {
    private Detached() {}

    static int up(Path home) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                "setsid",
                java,
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                Settings.from(home, System.getenv()).classPath(),
                Launch.class.getName(),
                "up",
                "--home=" + home);
        // Two pipes, never our own streams: whoever waits for our output to close must not wait for the supervisor's.
        var supervisor =
                new ProcessBuilder(command).redirectInput(new File("/dev/null")).start();
        var complaints = Thread.ofVirtual().start(() -> pass(supervisor.errorReader(UTF_8), System.err));
        if (pass(new BufferedReader(new InputStreamReader(supervisor.getInputStream(), UTF_8)), System.out)) {
            return 0;
        }
        complaints.join();
        return Math.max(1, supervisor.waitFor());
    }

    /** Whether the supervisor said that it is ready; otherwise it has ended. */
    private static boolean pass(BufferedReader words, PrintStream terminal) {
        var ready = words.lines().peek(terminal::println).anyMatch(line -> line.startsWith("hotline: ready"));
        terminal.flush();
        return ready;
    }
}
