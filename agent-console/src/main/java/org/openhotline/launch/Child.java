package org.openhotline.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process of ours: its log, its pid file, its end. */
final class Child {
    private final String name;
    private final Home home;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Duration patience;
    private @Nullable Process process;
    private boolean closed;

    Child(String name, Home home, List<String> command, Map<String, String> environment) {
        this(name, home, command, environment, Processes.patience(name));
    }

    /** @param patience how long it may take to end by itself */
    Child(String name, Home home, List<String> command, Map<String, String> environment, Duration patience) {
        this.name = name;
        this.home = home;
        this.environment = environment;
        this.patience = patience;
        // A session of its own: Ctrl-C reaches the supervisor alone, which then ends its children in their order.
        this.command = new ArrayList<>(List.of("setsid"));
        this.command.addAll(command);
    }

    String name() {
        return name;
    }

    /** Does nothing once {@link #stop} was called: a restart must not overtake the end. */
    synchronized void start() throws IOException {
        if (closed) {
            return;
        }
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.log(name).toFile()));
        // Files tell a child what to do. Spring would take HOTLINE_AMI_PORT for hotline.ami.port and let it win over
        // them.
        builder.environment().keySet().removeIf(variable -> variable.startsWith("HOTLINE_"));
        builder.environment().putAll(environment);
        var started = builder.start();
        process = started;
        Files.writeString(home.pid(name), started.pid() + "\n");
    }

    synchronized @Nullable Process process() {
        return process;
    }

    boolean isAlive() {
        var current = process();
        return current != null && current.isAlive();
    }

    void kill() {
        var current = process();
        if (current != null) {
            current.destroyForcibly();
        }
    }

    /** Asks it to end, waits for some time, then makes it end, with everything it started. */
    void stop() {
        synchronized (this) {
            closed = true;
        }
        var current = process();
        if (current == null) {
            return;
        }
        var descendants = current.descendants().toList();
        current.destroy();
        try {
            if (!current.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                current.destroyForcibly().waitFor();
            }
            descendants.forEach(ProcessHandle::destroyForcibly);
            Files.deleteIfExists(home.pid(name));
        } catch (InterruptedException interrupted) {
            current.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException stays) {
            // A pid file that stays behind does no harm: whoever reads it also looks at the command line.
            return;
        }
    }
}
