package org.openhotline.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Starts a child and waits until it serves, telling how long that takes. */
record Start(String title, Child child, Path log, Progress progress, CountDownLatch stopping) {
    private static final long LOOK_EVERY_MS = 100;
    private static final int LINES_TO_SHOW = 5;

    /**
     * Returns when the child is ready.
     *
     * @throws Refusal if it ends before, or is not ready in time
     */
    void until(BooleanSupplier ready, Duration patience) throws IOException, InterruptedException {
        progress.say("starting " + title + " …");
        var began = System.nanoTime();
        child.start();
        var told = began;
        while (!ready.getAsBoolean()) {
            if (stopping.await(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                throw new Refusal("stopped while starting " + title + ".");
            }
            var passed = Duration.ofNanos(System.nanoTime() - began);
            if (!child.isAlive()) {
                throw new Refusal("Could not start " + title + ": it ended at once. Its log is " + log + tail());
            }
            if (passed.compareTo(patience) > 0) {
                throw new Refusal(
                        title + " does not answer after " + passed.toSeconds() + " s. Its log is " + log + tail());
            }
            if (System.nanoTime() - told > TimeUnit.SECONDS.toNanos(3)) {
                told = System.nanoTime();
                progress.say("  " + passed.toSeconds() + " s, waiting for " + title + " …");
            }
        }
        progress.say("  " + title + " is ready after " + tenths(Duration.ofNanos(System.nanoTime() - began)) + " s");
    }

    private static String tenths(Duration duration) {
        return "%.1f".formatted(duration.toMillis() / 1000.0);
    }

    private String tail() throws IOException {
        if (!Files.exists(log)) {
            return ".";
        }
        var lines = new String(Files.readAllBytes(log), UTF_8).lines().toList();
        return ", which ends with:\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_TO_SHOW), lines.size()));
    }
}
