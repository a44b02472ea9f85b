package org.openhotline.routing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/**
 * One thread that does what it is told, in order. What runs on it sees no other thread, so it needs no locks; it must never
 * wait for a disk, a network or a database.
 */
final class SingleWriter implements AutoCloseable {

    private final LinkedBlockingQueue<Runnable> told = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    SingleWriter(String name) {
        thread = Thread.ofPlatform().name(name).daemon(true).start(this::work);
    }

    /** Does it soon; at once when asked from its own thread. */
    void run(Runnable task) {
        if (Thread.currentThread() == thread) {
            task.run();
        } else {
            told.add(task);
        }
    }

    /** Does it and waits for the answer; an exception of the task comes out here. */
    <T> T call(Supplier<T> task) {
        if (Thread.currentThread() == thread) {
            return task.get();
        }
        var answer = new CompletableFuture<T>();
        told.add(() -> answerTo(task, answer));
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private static <T> void answerTo(Supplier<T> task, CompletableFuture<T> answer) {
        try {
            answer.complete(task.get());
        } catch (RuntimeException failed) {
            answer.completeExceptionally(failed);
        }
    }

    private void work() {
        while (!closed) {
            try {
                told.take().run();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failed) {
                // One bad event must not stop the hotline: it is reported, and the next one is done.
                thread.getThreadGroup().uncaughtException(thread, failed);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
