package org.openhotline.testcall;

/** Something that was waited for did not happen in its time. The message says what did. */
public final class NotHappened extends RuntimeException {

    NotHappened(String message) {
        super(message);
    }
}
