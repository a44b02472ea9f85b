package org.openhotline.promise;

import java.util.concurrent.CompletableFuture;

/**
 * A promise after a change.
 *
 * @param done completes when the change cannot be lost any more
 */
public record Kept(Promise promise, CompletableFuture<Void> done) {}
