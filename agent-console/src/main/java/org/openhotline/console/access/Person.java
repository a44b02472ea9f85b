package org.openhotline.console.access;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.openhotline.operator.Extension;

/**
 * Somebody who has signed in.
 *
 * @param name of the account
 * @param extension the operator's telephone; every operator has one, nobody else needs one
 */
public record Person(String name, Role role, @Nullable Extension extension) implements Principal {

    public Person {
        if (role == Role.OPERATOR && extension == null) {
            throw new IllegalArgumentException("Operator " + name + " has no extension");
        }
    }

    @Override
    public String getName() {
        return name;
    }

    /** Whether this is the operator's own extension. */
    public boolean is(@Nullable Extension operator) {
        return operator != null && operator.equals(extension);
    }
}
