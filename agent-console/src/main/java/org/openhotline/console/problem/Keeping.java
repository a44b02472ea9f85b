package org.openhotline.console.problem;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An answer that says "kept" comes only when it is true. */
public final class Keeping {
    private static final long PATIENCE_MS = 5_000;

    private Keeping() {}

    /**
     * Waits until something is in the database or on disk.
     *
     * @throws NotKept when it is neither within five seconds
     */
    public static void await(CompletableFuture<Void> kept) {
        try {
            kept.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new NotKept(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotKept(e);
        }
    }
}
