package org.openhotline.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds a home's processes by what stands on their command lines. Pid files alone would not do: after a crash they may be
 * missing, or name a process that has nothing to do with us.
 */
final class Processes {
    private final Map<String, Predicate<List<String>>> marks = new LinkedHashMap<>();
    private final List<String> expected;

    /** In the order in which they are to be ended; what someone else runs is not ours to end. */
    Processes(Home home) throws IOException {
        expected = expected(PrivateFile.read(Application.properties(home)));
        var argument = "--home=" + home.path();
        var configuration = AsteriskFolder.of(home).configuration().toString();
        marks.put("supervisor", words -> words.contains(argument) && isUp(words));
        marks.put("application", words -> words.contains("--hotline.home=" + home.path()));
        marks.put("asterisk", words -> words.contains("-f") && words.contains(configuration));
        marks.put("mariadb", words -> words.contains("--datadir=" + MariaDbInstallation.data(home)));
        marks.keySet().retainAll(expected);
    }

    /** The names of those that should be running, according to what the application was told. */
    List<String> expected() {
        return expected;
    }

    private static boolean isUp(List<String> words) {
        var ours = Launch.class.getPackageName() + ".";
        return words.stream().anyMatch(word -> word.startsWith(ours))
                && words.contains("up")
                && !words.contains("--detach");
    }

    /** How long a process may take to end by itself; the supervisor ends the others one after the other. */
    static Duration patience(String name) {
        return switch (name) {
            case "supervisor" -> Duration.ofSeconds(60);
            case "application" -> Duration.ofSeconds(10);
            default -> Duration.ofSeconds(20);
        };
    }

    private static List<String> expected(Map<String, String> told) {
        var expected = new ArrayList<>(List.of("supervisor", "application"));
        for (var server : List.of("asterisk", "mariadb")) {
            var part = server.equals("mariadb") ? "database" : server;
            if (!"true".equals(told.get("hotline." + part + ".external"))) {
                expected.add(server);
            }
        }
        return List.copyOf(expected);
    }

    /** The running process of each name that has one, but never this process itself. */
    Map<String, ProcessHandle> running() {
        var running = new LinkedHashMap<String, ProcessHandle>();
        var all = ProcessHandle.allProcesses().toList();
        marks.forEach((name, mark) -> find(all.stream(), mark).ifPresent(process -> running.put(name, process)));
        return running;
    }

    private static Optional<ProcessHandle> find(Stream<ProcessHandle> processes, Predicate<List<String>> mark) {
        return processes
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> mark.test(words(process.pid())))
                .findFirst();
    }

    /** One that has ended, but that nobody has reaped (a container may have nobody for it), has no command line left. */
    static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && !words(process.pid()).isEmpty();
    }

    private static List<String> words(long pid) {
        try {
            var line = Files.readString(Path.of("/proc/" + pid + "/cmdline"), UTF_8);
            return line.isEmpty() ? List.of() : List.of(line.split("\0"));
        } catch (IOException gone) {
            return List.of();
        }
    }
}
