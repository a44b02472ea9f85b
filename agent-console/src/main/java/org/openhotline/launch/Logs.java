package org.openhotline.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps the logs of a home from filling the disk: each has at most two files, {@code NAME.log} and {@code NAME.log.1}. */
record Logs(Path folder, long limitBytes) {
    private static final long LIMIT_BYTES = 50_000_000;
    private static final Duration PERIOD = Duration.ofMinutes(1);

    static Logs of(Home home) {
        return new Logs(home.path().resolve("log"), LIMIT_BYTES);
    }

    /** Looks once a minute until told to stop. */
    void boundUntil(CountDownLatch stopping, Progress progress) {
        Thread.ofVirtual().name("logs").start(() -> {
            try {
                do {
                    bound(progress);
                } while (!stopping.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void bound(Progress progress) {
        try {
            bound();
        } catch (IOException full) {
            progress.say("the logs in " + folder + " cannot be shortened: " + full.getMessage());
        }
    }

    /** Cuts every log that has grown too long. */
    void bound() throws IOException {
        try (var logs = Files.newDirectoryStream(folder, "*.log")) {
            for (var log : logs) {
                if (Files.size(log) > limitBytes) {
                    cut(log);
                }
            }
        }
    }

    /** Copied and emptied, not renamed: whoever writes it has it open, and appends. */
    private static void cut(Path log) throws IOException {
        var kept = log.resolveSibling(log.getFileName() + ".1");
        try {
            Files.copy(log, kept, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException noRoom) {
            // On a full disk the room is worth more than the old lines.
            Files.deleteIfExists(kept);
        }
        try (var channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
    }
}
