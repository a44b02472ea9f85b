package org.openhotline.desk;

import java.time.Instant;

/** An answer that is owed: why it could not be given at once, and by when it will be (B6). */
public record Promise(String reason, Instant due) {

    public Promise {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A promise gives its reason");
        }
    }
}
