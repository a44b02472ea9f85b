package org.openhotline.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts a child again whenever it ends, until told to stop; one that ends at once is given ever longer pauses. */
final class Keeper {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Child child;
    private final Progress progress;
    private final CountDownLatch stopping;
    private final Runnable beforeStart;

    /** @param beforeStart called before each new start of the child */
    Keeper(Child child, Progress progress, CountDownLatch stopping, Runnable beforeStart) {
        this.child = child;
        this.progress = progress;
        this.stopping = stopping;
        this.beforeStart = beforeStart;
    }

    void keep() {
        Thread.ofVirtual().name("keep-" + child.name()).start(this::loop);
    }

    private void loop() {
        var pause = Duration.ZERO;
        try {
            while (stopping.getCount() > 0) {
                var began = System.nanoTime();
                var process = child.process();
                var exit = process == null ? -1 : process.waitFor();
                pause = Duration.ofNanos(System.nanoTime() - began).compareTo(SOON) > 0 ? Duration.ZERO : longer(pause);
                if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                progress.say("the " + child.name() + " ended (exit " + exit + "); starting it again");
                start();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void start() {
        try {
            beforeStart.run();
            child.start();
        } catch (IOException failed) {
            progress.say("the " + child.name() + " cannot be started: " + failed.getMessage());
        }
    }

    private static Duration longer(Duration pause) {
        var next = pause.isZero() ? Duration.ofMillis(500) : pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }
}
