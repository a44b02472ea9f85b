package org.openhotline.console.problem;

/** The person's role does not include this. */
public final class NotAllowed extends RuntimeException {

    public NotAllowed(String what) {
        super(what);
    }

    /** Throws unless allowed. */
    public static void unless(boolean allowed, String what) {
        if (!allowed) {
            throw new NotAllowed(what);
        }
    }
}
