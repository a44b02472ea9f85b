package org.openhotline.launch;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a home's processes, also those that a killed supervisor left behind. */
final class Down {
    /** Longer than the supervisor itself waits for its children. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Down() {}

    /** Ends everything of the home; the supervisor first, which ends its children in their order. */
    static void end(Home home, Progress progress) throws InterruptedException {
        var processes = new Processes(home);
        if (processes.running().isEmpty()) {
            progress.say("nothing of " + home.path() + " was running");
            return;
        }
        endAll(processes, progress);
        progress.say("stopped");
    }

    /** For a new start: what an earlier supervisor left would hold the ports. */
    static void endLeftovers(Home home, Progress progress) throws InterruptedException {
        endAll(new Processes(home), progress);
    }

    private static void endAll(Processes processes, Progress progress) throws InterruptedException {
        // Looked up anew each time: the supervisor ends the others, and starts none once it is told to stop.
        for (var running = processes.running(); !running.isEmpty(); running = processes.running()) {
            var first = running.entrySet().iterator().next();
            progress.say(
                    "ending the " + first.getKey() + " (pid " + first.getValue().pid() + ") …");
            end(first.getValue());
        }
    }

    private static void end(ProcessHandle process) throws InterruptedException {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stubborn) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
