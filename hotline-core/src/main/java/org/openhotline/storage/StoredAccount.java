package org.openhotline.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param role such as {@code supervisor}
 * @param passwordHash with the name of its method in braces, never the password
 * @param extension the telephone of an operator or a supervisor; null for everybody else
 * @param passwordChangedAt null while the password is still the first one, which somebody else has seen
 */
public record StoredAccount(
        String name,
        String role,
        String passwordHash,
        @Nullable String extension,
        @Nullable Instant passwordChangedAt) {

    /** The account with another password. */
    StoredAccount with(PasswordChange change) {
        return new StoredAccount(name, role, change.passwordHash(), extension, change.at());
    }

    /** Whether this account's password is newer than that of the other. */
    boolean newerThan(StoredAccount other) {
        return passwordChangedAt != null
                && (other.passwordChangedAt == null || passwordChangedAt.isAfter(other.passwordChangedAt));
    }

    @Override
    public String toString() {
        return name + " (" + role + ")";
    }
}
