package org.openhotline.launch;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One FastAGI round trip a second to the application. When answers stay away it is killed, so that all its sockets close and
 * the dialplan takes its callers to the fallback queue; its {@link Keeper} then starts it again.
 */
final class Watchdog {
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Child application;
    private final int agiPort;
    private final Progress progress;
    private final CountDownLatch stopping;
    private final AtomicReference<Heartbeat> heartbeat = new AtomicReference<>(Heartbeat.started(System.nanoTime()));

    Watchdog(Child application, int agiPort, Progress progress, CountDownLatch stopping) {
        this.application = application;
        this.agiPort = agiPort;
        this.progress = progress;
        this.stopping = stopping;
    }

    void applicationStarts() {
        heartbeat.set(Heartbeat.started(System.nanoTime()));
    }

    /** Watches until told to stop. */
    void watch() throws InterruptedException {
        do {
            look();
        } while (!stopping.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void look() {
        var before = Objects.requireNonNull(heartbeat.get());
        var left = before.patienceLeft(System.nanoTime());
        if (!application.isAlive()) {
            return;
        }
        if (!left.isPositive()) {
            progress.say("the application has not answered in time; killing it");
            application.kill();
        } else if (AgiPing.answers(agiPort, min(left, Heartbeat.PATIENCE))) {
            // Unless it was started anew meanwhile: a start has a patience of its own.
            heartbeat.compareAndSet(before, before.answeredAt(System.nanoTime()));
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
