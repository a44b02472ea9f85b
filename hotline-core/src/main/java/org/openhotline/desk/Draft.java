package org.openhotline.desk;

import java.time.Instant;

/**
 * A form as far as it has been typed. Nobody but its owner sees it.
 *
 * @param key the page's name for the form
 * @param text as the page gave it
 */
public record Draft(String account, String key, String text, Instant at) {

    /** One account, one form: one place. */
    public String place() {
        return account + "\n" + key;
    }
}
