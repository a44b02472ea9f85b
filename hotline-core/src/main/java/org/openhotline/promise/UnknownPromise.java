package org.openhotline.promise;

/** There is no such promise among the open ones and those that ended lately. */
public final class UnknownPromise extends RuntimeException {

    public UnknownPromise(String id) {
        super("There is no promise " + id);
    }
}
