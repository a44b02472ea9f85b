package org.openhotline.testcall;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A whole hotline of its own on free ports, in a home that is thrown away: what {@code ./hotline up} starts, started the same
 * way. For tests, benchmarks and drills, which may do to it what nobody would do to a hotline in use.
 */
public final class HotlineInstance implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(150);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final int CALLS = 100;

    private final RunningHome home;
    private final Map<String, String> environment;
    private Process supervisor;
    private Thread words;

    private HotlineInstance(RunningHome home, Map<String, String> environment) throws IOException {
        this.home = home;
        this.environment = environment;
        this.supervisor = launch();
        this.words = awaitReady();
        // Whoever is interrupted must not leave a hotline running.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> supervisor.destroy(), "hotline-" + home.path()));
    }

    /** Starts a hotline as a first start would and returns when it is ready. */
    public static HotlineInstance start() {
        return start(_ -> {});
    }

    /**
     * Starts a hotline in a home that somebody has prepared before.
     *
     * @param preparation is given the empty home
     */
    public static HotlineInstance start(HomePreparation preparation) {
        return start(preparation, CALLS);
    }

    /**
     * Starts one that has voice ports for so many calls at once.
     *
     * @param preparation is given the empty home
     */
    public static HotlineInstance start(HomePreparation preparation, int calls) {
        try {
            Path path = Files.createTempDirectory("hotline-");
            // Asterisk runs as another user and has to get to its part.
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            preparation.prepare(path);
            return new HotlineInstance(new RunningHome(path), FreePorts.environment(calls));
        } catch (IOException e) {
            throw new UncheckedIOException("The hotline cannot be started", e);
        }
    }

    /** Lays something into a home before its first start. */
    @FunctionalInterface
    public interface HomePreparation {
        void prepare(Path home) throws IOException;
    }

    public RunningHome home() {
        return home;
    }

    /**
     * One of the instance's processes.
     *
     * @param name supervisor, application, asterisk or mariadb
     */
    public ProcessHandle process(String name) {
        try {
            long pid = Long.parseLong(Files.readString(home.path().resolve("run/" + name + ".pid"))
                    .strip());
            return ProcessHandle.of(pid).orElseThrow(() -> new NotHappened(name + " is not running"));
        } catch (IOException e) {
            throw new NotHappened(name + " has no pid file");
        }
    }

    /** Sends a signal, such as KILL or STOP, to one of the processes. */
    public void signal(String name, String signal) {
        run(List.of("kill", "-" + signal, String.valueOf(process(name).pid())));
    }

    /** Ends it cleanly and starts it again in the same home. */
    public void restart() {
        stop();
        try {
            supervisor = launch();
            words = awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends everything; the home stays for whoever wants to look.
     *
     * @throws NotHappened when a process was left behind; it is killed all the same
     */
    public void stop() {
        supervisor.destroy();
        boolean ended = awaitEnd();
        List<ProcessHandle> left = leftovers();
        List<String> names = left.stream().map(HotlineInstance::commandLine).toList();
        left.forEach(ProcessHandle::destroyForcibly);
        if (!ended || !left.isEmpty()) {
            throw new NotHappened("Left behind by the supervisor: " + names);
        }
    }

    private boolean awaitEnd() {
        try {
            boolean ended = supervisor.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS);
            words.join(STOP);
            return ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Processes that still have this home on their command line. */
    public List<ProcessHandle> leftovers() {
        long self = ProcessHandle.current().pid();
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != self && commandLine(process).contains(home.path() + ""))
                .toList();
    }

    /** Ends everything and removes the home. */
    @Override
    public void close() {
        stop();
        run(List.of("rm", "-rf", home.path().toString()));
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException _) {
            return "";
        }
    }

    private Process launch() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        java,
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        "org.openhotline.launch.Launch",
                        "up",
                        "--home=" + home.path())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.endsWith("_PORT") && name.startsWith("HOTLINE_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The class path that this program has; what belongs to tests is left out. */
    private static String classPath() {
        String own = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> entries = new ArrayList<>(List.of(own.split(":")));
        entries.removeIf(entry -> entry.endsWith("/test-classes"));
        return String.join(":", entries);
    }

    private Thread awaitReady() throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader output = supervisor.inputReader(StandardCharsets.UTF_8);
        Thread guard = Thread.ofVirtual().start(() -> endAfter(START));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.startsWith("hotline: ready")) {
                guard.interrupt();
                return Thread.ofVirtual().start(() -> drain(output));
            }
        }
        guard.interrupt();
        throw new IOException("The hotline in " + home.path() + " did not become ready:\n" + String.join("\n", said));
    }

    /** Lets the supervisor go on talking; what it says is in its log as well. */
    private static void drain(BufferedReader output) {
        try {
            output.lines().forEach(_ -> {});
        } catch (UncheckedIOException _) {
            // It was ended, and its output with it.
        }
    }

    private void endAfter(Duration limit) {
        try {
            Thread.sleep(limit);
            supervisor.destroy();
        } catch (InterruptedException _) {
            // It became ready in time.
        }
    }

    private static void run(List<String> command) {
        try {
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                throw new NotHappened(String.join(" ", command) + " ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
