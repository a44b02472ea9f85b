package org.openhotline.routing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openhotline.clock.HouseClock;

/**
 * One thread that does what it is told, in order, and what is due, in time. What runs on it sees no other thread, so it needs no locks; it must never
 * wait for a disk, a network or a database.
 */
final class SingleWriter implements AutoCloseable {

    private final LinkedBlockingQueue<Runnable> told = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final HouseClock clock;
    private final Timetable timetable;
    private volatile boolean closed;

    /** What the thread does by itself when its time has come. */
    interface Timetable {

        /** Steady time of the next thing to do; {@link Agenda#NEVER} when there is none. */
        long nextDue();

        void tick();
    }

    SingleWriter(String name, HouseClock clock, Timetable timetable) {
        this.clock = clock;
        this.timetable = timetable;
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
                Runnable next = awaitNext();
                if (next != null) {
                    next.run();
                }
                if (timetable.nextDue() <= clock.steadyNanos()) {
                    timetable.tick();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failed) {
                // One bad event must not stop the hotline: it is reported, and the next one is done.
                thread.getThreadGroup().uncaughtException(thread, failed);
            }
        }
    }

    /** Sleeps until something is told or due: one wake-up, no looking in between. */
    private @Nullable Runnable awaitNext() throws InterruptedException {
        long due = timetable.nextDue();
        return due == Agenda.NEVER ? told.take() : told.poll(due - clock.steadyNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
