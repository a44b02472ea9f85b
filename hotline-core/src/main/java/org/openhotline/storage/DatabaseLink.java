package org.openhotline.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows whether the database is there, by asking it once a second on a connection and a thread of its own. The first time it
 * answers, the schema is brought up to date before anybody is told.
 */
final class DatabaseLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseLink.class);
    private static final int PROBE_SECONDS = 1;

    private final DatabaseAddress address;
    private final Preparation preparation;
    private final List<Consumer<Boolean>> listeners = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Boolean> firstAnswer = new CompletableFuture<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("database-link").daemon().unstarted(this::run);
    private volatile boolean up;
    private boolean prepared;
    private String lastTrouble = "";
    private @Nullable Connection probe;

    /** Work to be done before the database may be used, in the thread of the link. */
    interface Preparation {
        void prepare(Connection connection) throws SQLException;
    }

    DatabaseLink(DatabaseAddress address, Preparation preparation) {
        this.address = address;
        this.preparation = preparation;
    }

    void start() {
        thread.start();
    }

    boolean up() {
        return up;
    }

    /** Completes after the first attempt, with what it found. */
    CompletableFuture<Boolean> firstAnswer() {
        return firstAnswer;
    }

    void onChange(Consumer<Boolean> listener) {
        listeners.add(listener);
    }

    /** Someone's statement failed: down until the next probe says otherwise. */
    void suspect() {
        tell(false);
    }

    private void run() {
        try {
            do {
                boolean answers = answers();
                tell(answers);
                firstAnswer.complete(answers);
            } while (!closed.await(PROBE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            drop();
        }
    }

    private boolean answers() {
        try {
            if (probe == null) {
                probe = address.open();
            }
            if (!prepared) {
                preparation.prepare(probe);
                prepared = true;
            }
            if (probe.isValid(PROBE_SECONDS)) {
                return true;
            }
        } catch (SQLException | RuntimeException e) {
            trouble(e);
        }
        drop();
        return false;
    }

    private void trouble(Exception e) {
        String trouble = String.valueOf(e.getMessage());
        if (!trouble.equals(lastTrouble)) {
            LOG.warn("The database at {} cannot be used: {}", address, trouble);
            lastTrouble = trouble;
        }
    }

    private synchronized void tell(boolean now) {
        if (up != now) {
            up = now;
            LOG.info("The database is {}", now ? "up" : "down");
            listeners.forEach(listener -> listener.accept(now));
        }
        if (now) {
            lastTrouble = "";
        }
    }

    private void drop() {
        Connection old = probe;
        probe = null;
        if (old != null) {
            Connections.abandon(old);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
    }
}
