package org.openhotline.console.access;

import java.io.Serializable;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.openhotline.operator.Extension;

/**
 * Somebody who has signed in.
 *
 * @param name of the account
 * @param extension digits of the operator's telephone; null for everybody else
 */
public record Person(String name, Role role, @Nullable String extension) implements Principal, Serializable {

    @Override
    public String getName() {
        return name;
    }

    /** Whether this is the operator's own extension. */
    public boolean is(@Nullable Extension operator) {
        return operator != null && operator.digits().equals(extension);
    }
}
