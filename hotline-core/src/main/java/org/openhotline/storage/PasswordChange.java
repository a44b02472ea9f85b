package org.openhotline.storage;

import java.time.Instant;

/**
 * An account has another password.
 *
 * @param passwordHash with the name of its method in braces, never the password
 * @param by the account that changed it
 */
public record PasswordChange(String account, String passwordHash, Instant at, String by) {

    @Override
    public String toString() {
        return account + " at " + at + " by " + by;
    }
}
