package org.openhotline.launch;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Part of a start that goes on beside the rest of it. */
final class SideTask {
    private final FutureTask<Void> task;

    private SideTask(FutureTask<Void> task) {
        this.task = task;
    }

    /** What is done; it may fail as every part of a start may. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    static SideTask start(String name, Work work) {
        var task = new FutureTask<Void>(() -> {
            work.run();
            return null;
        });
        Thread.ofVirtual().name(name).start(task);
        return new SideTask(task);
    }

    /** Waits for its end, and fails as it did. */
    void join() throws IOException, InterruptedException {
        try {
            task.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException io -> throw io;
                case RuntimeException known -> throw known;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }
}
