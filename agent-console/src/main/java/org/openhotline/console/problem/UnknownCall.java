package org.openhotline.console.problem;

/** There is no call with this id. */
public final class UnknownCall extends RuntimeException {

    public UnknownCall(String id) {
        super("There is no call " + id);
    }
}
