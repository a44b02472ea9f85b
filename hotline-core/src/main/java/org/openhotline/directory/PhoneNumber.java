package org.openhotline.directory;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number, whichever way somebody wrote it. {@link NumberPlan} reads and makes it.
 *
 * @param key by which two writings of one number are equal: E.164 such as {@code +862162334455} where the number is a public one,
 *     else its digits alone
 * @param branch the extension behind it at the called party, digits, or empty: {@code 802} of {@code 021-62334455 转 802}
 * @param shown as people of the house's country write it: {@code 021 6233 4455 #802}
 */
public record PhoneNumber(Kind kind, String key, String branch, String shown) {

    /** What is known of a number. */
    public enum Kind {
        /** A number of the world's telephone network, with its country. */
        PUBLIC,
        /** Two to six digits, kept as they are: an extension of the house, or a short number such as 110 or 95588. */
        SHORT,
        /** Digits of which the number plan knows no country, such as a local number without its area. */
        LOCAL
    }

    public PhoneNumber {
        Objects.requireNonNull(kind);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("A number has digits");
        }
    }

    /** E.164 with its plus sign, at most sixteen signs; null of a number that is not public. */
    public @Nullable String e164() {
        return kind == Kind.PUBLIC ? key : null;
    }

    /** As it is dialled and as the allow-list of outside numbers has it: E.164, or the digits alone. No branch. */
    public String dialled() {
        return key;
    }

    /** Whether both ring at the same telephone number; branches do not count, for no caller's signalling shows them. */
    public boolean rings(PhoneNumber other) {
        return key.equals(other.key);
    }

    @Override
    public String toString() {
        return shown;
    }
}
