package org.openhotline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.openhotline.promise.Ending;
import org.openhotline.promise.Promise;
import org.openhotline.promise.PromiseChange;
import org.openhotline.promise.PromiseFold;
import org.openhotline.promise.PromiseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/**
 * The open promises and those that ended lately, in a file beside the spool, so that they are known while the database is away,
 * over a restart too. Written anew at most once a second, for it holds all of them: what a killed process had not written yet is
 * in the database or in the spool.
 */
final class PromiseCopy implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PromiseCopy.class);
    private static final TypeReference<List<Promise>> PROMISES = new TypeReference<>() {};

    private static final long WRITE_EACH_MS = 1_000;

    private final Path file;
    private final Map<PromiseId, Promise> promises = new HashMap<>();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("promise-copy").daemon().factory());
    private boolean changed;

    PromiseCopy(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                learn(Json.MAPPER.readValue(Files.readString(file), PROMISES));
            }
        } catch (IOException | JacksonException e) {
            LOG.warn("The copy {} of the promises cannot be read; the database's word counts alone", file, e);
        }
    }

    synchronized List<Promise> known() {
        return List.copyOf(promises.values());
    }

    /** Whoever is made of more changes is the newer: a killed process may have left the file or the database behind. */
    synchronized void learn(List<Promise> stored) {
        stored.forEach(promise -> promises.merge(
                promise.id(), promise, (known, other) -> other.changes() > known.changes() ? other : known));
    }

    /** Changes that a killed process put into the spool and perhaps not into the file. */
    synchronized void learnPending(List<Write> pending) {
        apply(pending);
    }

    synchronized void note(List<Write> kept, Instant endedSince) {
        if (apply(kept)) {
            promises.values().removeIf(promise -> endedBefore(promise, endedSince));
            changed = true;
        }
    }

    void start() {
        var _ = writer.scheduleWithFixedDelay(this::write, WRITE_EACH_MS, WRITE_EACH_MS, TimeUnit.MILLISECONDS);
    }

    private void write() {
        List<Promise> all = takeChanged();
        if (!all.isEmpty()) {
            PrivateText.write(file, Json.MAPPER.writeValueAsString(all));
        }
    }

    private synchronized List<Promise> takeChanged() {
        boolean wanted = changed;
        changed = false;
        return wanted ? known() : List.of();
    }

    /** Writes what is left, after the last change was kept. */
    @Override
    public void close() {
        writer.close();
        write();
    }

    /** Ends as a killed process does. */
    void die() {
        writer.shutdownNow();
    }

    private boolean apply(List<Write> writes) {
        boolean applied = false;
        for (Write write : writes) {
            if (write instanceof Write.OfPromise(PromiseChange change)) {
                promises.compute(change.promise(), (_, before) -> PromiseFold.after(before, change));
                applied = true;
            }
        }
        return applied;
    }

    private static boolean endedBefore(Promise promise, Instant since) {
        Ending ending = promise.ending();
        return ending != null && ending.at().isBefore(since);
    }
}
