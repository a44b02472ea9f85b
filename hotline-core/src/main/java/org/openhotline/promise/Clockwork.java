package org.openhotline.promise;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.openhotline.clock.HouseClock;

/**
 * Does what is due. It looks at the clock on the wall five times a second instead of setting timers, so that a restart or a
 * clock that is set cannot lose a moment; what has happened is part of the state, so that no moment comes twice.
 */
public final class Clockwork implements AutoCloseable {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final HouseClock clock;
    private final List<Watched<?>> watched = new CopyOnWriteArrayList<>();
    private final Thread thread = Thread.ofPlatform().name("clockwork").daemon().unstarted(this::run);
    private volatile boolean closed;

    private record Watched<I>(Function<Instant, Collection<I>> due, BiConsumer<I, Instant> happen) {

        void look(Instant now) {
            due.apply(now).forEach(item -> happen.accept(item, now));
        }
    }

    public Clockwork(HouseClock clock) {
        this.clock = clock;
    }

    /**
     * Watches some kind of thing.
     *
     * @param due says what is due at a time; asked often, so it must be quick
     * @param happen does it, so that it is not due any more
     */
    public <I> void watch(Function<Instant, Collection<I>> due, BiConsumer<I, Instant> happen) {
        watched.add(new Watched<>(due, happen));
    }

    public void start() {
        thread.start();
    }

    private void run() {
        while (!closed) {
            watched.forEach(this::look);
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private void look(Watched<?> one) {
        try {
            one.look(clock.now());
        } catch (RuntimeException failed) {
            // What failed is still due and is tried again; the others must not wait for it.
            thread.getThreadGroup().uncaughtException(thread, failed);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
