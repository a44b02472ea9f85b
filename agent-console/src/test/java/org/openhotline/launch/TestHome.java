package org.openhotline.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** A home on free ports with a real supervisor, MariaDB and Asterisk, and the {@link FakeApplication}. */
final class TestHome {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration TURN = Duration.ofSeconds(20);

    final Home home;
    final Map<String, String> environment = ports();

    TestHome() throws IOException {
        var folder = Files.createTempDirectory("hotline-launch-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        home = new Home(folder);
    }

    /** Starts it and waits until it is ready. */
    Process up() throws IOException {
        var output = Files.createTempFile(home.path(), "up-", ".out");
        var supervisor =
                new ProcessBuilder(command("up")).redirectErrorStream(true).redirectOutput(output.toFile());
        supervisor.environment().putAll(environment);
        var process = supervisor.start();
        await().atMost(START).until(() -> {
            var said = Files.readString(output);
            if (!process.isAlive()) {
                throw new AssertionError(said);
            }
            return said.contains("hotline: ready at ");
        });
        return process;
    }

    /** Runs a command to its end. */
    CommandOutput run(String command) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of("env"));
        environment.forEach((name, value) -> line.add(name + "=" + value));
        line.addAll(command(command));
        return CommandOutput.of(line);
    }

    private List<String> command(String command) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                FakeLaunch.class.getName(),
                command,
                "--home=" + home.path());
    }

    ProcessHandle process(String name) throws IOException {
        var process = new Processes(home).running().get(name);
        if (process == null) {
            throw new AssertionError(name + " is not running");
        }
        return process;
    }

    void signal(String name, String signal) throws IOException, InterruptedException {
        CommandOutput.of(List.of("kill", "-" + signal, "" + process(name).pid()));
    }

    /** Waits until another process has taken the place of one that was killed, and all is well again. */
    void awaitAnother(String name, ProcessHandle killed) {
        await().atMost(TURN).until(() -> {
            var now = new Processes(home).running().get(name);
            return now != null && now.pid() != killed.pid() && doctor().contains("all is well");
        });
    }

    void awaitNothingRuns() {
        await().atMost(TURN).until(() -> new Processes(home).running().isEmpty());
    }

    String doctor() throws IOException {
        var said = new ByteArrayOutputStream();
        Doctor.examine(home, new PrintStream(said, true, UTF_8));
        return said.toString(UTF_8);
    }

    /** Ends it, and says why when something of it stays behind. */
    void remove() throws IOException, InterruptedException {
        run("down");
        CommandOutput.of(List.of("rm", "-rf", home.path().toString()));
    }

    /** The ports as options; each home has a hundred in a row to itself. */
    static Map<String, String> ports() {
        var environment = candidates();
        while (!areFree(environment)) {
            environment = candidates();
        }
        return environment;
    }

    private static boolean areFree(Map<String, String> environment) {
        try {
            PortCheck.check(
                    Settings.from(Path.of("/nowhere"), environment).ports().listeners(false));
            return true;
        } catch (Refusal taken) {
            return false;
        }
    }

    private static Map<String, String> candidates() {
        var next = ThreadLocalRandom.current().nextInt(120, 310) * 100;
        var environment = new HashMap<>(Map.of("HOTLINE_RTP_PORTS", (next + 10) + "-" + (next + 99)));
        for (var name : List.of("HTTP", "HTTPS", "WSS", "SIP", "AMI", "AGI")) {
            environment.put("HOTLINE_" + name + "_PORT", "" + next++);
        }
        return environment;
    }
}
