package org.openhotline.console.access;

import java.util.Locale;
import java.util.Optional;
import org.openhotline.storage.StoredAccount;

/** What a password that somebody chooses must be: long, new, and not the name. */
final class NewPassword {
    static final int SHORTEST = 10;
    /** More would only serve to keep the hash busy. */
    static final int LONGEST = 200;

    private NewPassword() {}

    /** Why it is not taken: {@code too-short}, {@code too-long}, {@code unchanged} or {@code name}; empty where it is. */
    static Optional<String> flaw(StoredAccount account, String present, String wanted) {
        int length = wanted.codePointCount(0, wanted.length());
        if (length < SHORTEST) {
            return Optional.of("too-short");
        }
        if (length > LONGEST) {
            return Optional.of("too-long");
        }
        if (wanted.equals(present)) {
            return Optional.of("unchanged");
        }
        String name = account.name().toLowerCase(Locale.ROOT);
        return wanted.toLowerCase(Locale.ROOT).replace(name, "").isBlank() ? Optional.of("name") : Optional.empty();
    }
}
