package org.openhotline.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openhotline.testcall.RunningHome;

/** The scripts that the application runs for callers, as the JVM's own list of threads tells. */
final class Threads {

    private static final List<String> SCRIPTS =
            List.of("org.openhotline.ivr.agi.ArriveScript", "org.openhotline.ivr.agi.WaitScript");

    private Threads() {}

    /** The stacks of the threads that serve a caller now. */
    static List<String> ofCallers(RunningHome home) {
        return List.of(dump(home).split("\n\n")).stream()
                .filter(thread -> SCRIPTS.stream().anyMatch(thread::contains))
                .toList();
    }

    private static String dump(RunningHome home) {
        try {
            Path dump = Files.createTempDirectory("hotline-threads").resolve("dump.txt");
            String pid =
                    Files.readString(home.path().resolve("run/application.pid")).strip();
            Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
            Process process = new ProcessBuilder(jcmd.toString(), pid, "Thread.dump_to_file", dump.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (!Files.exists(dump)) {
                throw new IllegalStateException("No list of threads came: " + said);
            }
            String threads = Files.readString(dump);
            Files.delete(dump);
            Files.delete(dump.getParent());
            return threads;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
