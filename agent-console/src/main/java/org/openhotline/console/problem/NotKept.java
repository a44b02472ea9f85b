package org.openhotline.console.problem;

/** Something could be brought neither into the database nor onto the disk in time. It may be tried again. */
public final class NotKept extends RuntimeException {

    public NotKept(Exception cause) {
        super("It could not be kept; please try again", cause);
    }
}
