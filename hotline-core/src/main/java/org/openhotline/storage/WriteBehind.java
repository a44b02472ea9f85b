package org.openhotline.storage;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.openhotline.storage.Write.Keyed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer. Callers hand writes over and go on; this thread puts them into the database in batches, or into the spool
 * while the database is away or older writes still wait there, so that the order is always the order of acceptance.
 */
final class WriteBehind implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WriteBehind.class);
    private static final int BATCH = 256;
    private static final long LOOK_AGAIN_MS = 250;
    private static final long CLOSE_MS = 3_000;

    private record Accepted(Keyed write, CompletableFuture<Void> kept) {}

    private final BlockingQueue<Accepted> accepted = new LinkedBlockingQueue<>();
    private final List<Accepted> batch = new ArrayList<>();
    private final AtomicLong inMemory = new AtomicLong();
    private final Spool spool;
    private final DatabaseWriter database;
    private final Consumer<List<Write>> onKept;
    private final Drain drain;
    private final Thread thread =
            Thread.ofPlatform().name("write-behind").daemon().unstarted(this::run);
    private volatile boolean closing;

    WriteBehind(Spool spool, DatabaseWriter database, Consumer<List<Write>> onKept) {
        this.spool = spool;
        this.database = database;
        this.onKept = onKept;
        this.drain = new Drain(spool, database);
    }

    void start() {
        thread.start();
    }

    /** Never waits. Completes when the write is in the database or on disk. */
    CompletableFuture<Void> accept(Write write) {
        CompletableFuture<Void> kept = new CompletableFuture<>();
        inMemory.incrementAndGet();
        accepted.add(new Accepted(new Keyed(UUID.randomUUID().toString(), write), kept));
        return kept;
    }

    /** Writes that have been accepted and are in memory only. */
    long inMemory() {
        return inMemory.get();
    }

    private void run() {
        while (!(closing && accepted.isEmpty() && batch.isEmpty())) {
            try {
                take();
                keep();
                if (!closing && database.up() && !spool.isEmpty()) {
                    drain.some(BATCH);
                }
            } catch (IOException | RuntimeException e) {
                LOG.error("Writes cannot be kept now; {} stay in memory", inMemory(), e);
                pause();
            } catch (InterruptedException e) {
                break;
            }
        }
        finish();
    }

    private void take() throws InterruptedException {
        if (batch.isEmpty()) {
            long patience = closing || (database.up() && !spool.isEmpty()) ? 0 : LOOK_AGAIN_MS;
            Accepted first = accepted.poll(patience, TimeUnit.MILLISECONDS);
            if (first == null) {
                return;
            }
            batch.add(first);
        }
        accepted.drainTo(batch, BATCH - batch.size());
    }

    private void keep() throws IOException {
        if (batch.isEmpty()) {
            return;
        }
        List<Keyed> writes = batch.stream().map(Accepted::write).toList();
        if (!spool.isEmpty() || !database.apply(writes)) {
            spool.append(writes);
        }
        onKept.accept(writes.stream().map(Keyed::write).toList());
        batch.forEach(one -> one.kept().completeAsync(() -> null));
        inMemory.addAndGet(-batch.size());
        batch.clear();
    }

    /** A full disk empties no faster for being asked in a loop. */
    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    private void finish() {
        try {
            drain.close();
            spool.close();
        } catch (IOException e) {
            LOG.warn("The spool could not be closed", e);
        }
        database.close();
    }

    /** Puts what was accepted into the database or the spool and ends, within three seconds. */
    @Override
    public void close() {
        closing = true;
        try {
            if (!thread.join(Duration.ofMillis(CLOSE_MS))) {
                LOG.error("{} writes could not be kept before the end", inMemory());
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends as a killed process does: nothing more is written anywhere. For tests of what comes after. */
    void die() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
