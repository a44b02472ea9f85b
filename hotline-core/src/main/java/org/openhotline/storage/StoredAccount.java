package org.openhotline.storage;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param role such as {@code supervisor}
 * @param passwordHash with the name of its method in braces, never the password
 * @param extension the operator's telephone; null for everybody else
 */
public record StoredAccount(
        String name,
        String role,
        String passwordHash,
        @Nullable String extension) {

    @Override
    public String toString() {
        return name + " (" + role + ")";
    }
}
