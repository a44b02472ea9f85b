package org.openhotline.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.openhotline.testcall.RunningHome;

/** The application's threads, the virtual ones too, as the JVM's own tool tells them. */
final class Threads {

    private Threads() {}

    /** Names of the threads that begin so. */
    static List<String> namedLike(RunningHome home, String beginning) {
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
            return Pattern.compile("\"(" + Pattern.quote(beginning) + "[^\"]*)\"")
                    .matcher(threads)
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
