package org.openhotline.launch;

import java.io.IOException;
import java.time.Duration;

/** Ends a home's processes, also those that a killed supervisor left behind. */
final class Down {
    private static final Duration AFTER_KILL = Duration.ofSeconds(5);
    private static final Duration TELL_EVERY = Duration.ofSeconds(3);
    private static final long LOOK_EVERY_MS = 20;

    private Down() {}

    /**
     * Ends everything of the home; the supervisor first, which ends its children in their order.
     *
     * @throws Refusal if a process of the home cannot be ended
     */
    static void end(Home home, Progress progress) throws IOException, InterruptedException {
        var processes = new Processes(home);
        if (processes.running().isEmpty()) {
            progress.say("nothing of " + home.path() + " was running");
            return;
        }
        endAll(processes, progress);
        progress.say("stopped");
    }

    /** For a new start: what an earlier supervisor left would hold the ports. */
    static void endLeftovers(Home home, Progress progress) throws IOException, InterruptedException {
        endAll(new Processes(home), progress);
    }

    private static void endAll(Processes processes, Progress progress) throws InterruptedException {
        // Looked up anew each time: the supervisor ends the others, and starts none once it is told to stop.
        for (var running = processes.running(); !running.isEmpty(); running = processes.running()) {
            var first = running.entrySet().iterator().next();
            end(first.getKey(), first.getValue(), progress);
        }
    }

    private static void end(String name, ProcessHandle process, Progress progress) throws InterruptedException {
        progress.say("ending the " + name + " (pid " + process.pid() + ") …");
        process.destroy();
        if (!ends(process, Processes.patience(name), progress)) {
            process.destroyForcibly();
            if (!ends(process, AFTER_KILL, progress)) {
                throw new Refusal("The " + name + " (pid " + process.pid() + ") cannot be ended by "
                        + System.getProperty("user.name") + ": run the command as the user who started it.");
            }
        }
    }

    private static boolean ends(ProcessHandle process, Duration patience, Progress progress)
            throws InterruptedException {
        var began = System.nanoTime();
        var told = began;
        while (Processes.isRunning(process)) {
            var now = System.nanoTime();
            if (now - began > patience.toNanos()) {
                return false;
            }
            if (now - told > TELL_EVERY.toNanos()) {
                told = now;
                progress.say("  " + Duration.ofNanos(now - began).toSeconds() + " s …");
            }
            Thread.sleep(LOOK_EVERY_MS);
        }
        return true;
    }
}
