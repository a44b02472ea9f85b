package org.openhotline.console.access;

import java.util.Arrays;
import java.util.Locale;

/** What somebody is in the house. What follows from it is in {@link Rights}. */
public enum Role {
    OPERATOR,
    SUPERVISOR,
    AUDITOR,
    MANAGER,
    CLERK,
    AFTER_SALES,
    DEPARTMENT,
    ADMINISTRATOR;

    /**
     * Finds a role by its code.
     *
     * @throws IllegalArgumentException for a role that does not exist
     */
    public static Role ofCode(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no role \"" + code + "\""));
    }

    /** As in configuration and interfaces, such as {@code after-sales}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
