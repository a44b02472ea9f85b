package org.openhotline.promise;

/** The promise has ended; nobody changes it any more. */
public final class PromiseEnded extends RuntimeException {

    PromiseEnded(PromiseId promise) {
        super("Promise " + promise + " has ended");
    }
}
