package org.openhotline.operator;

import java.util.regex.Pattern;

/**
 * An operator's number inside the house, such as {@code 1001}. It names the operator everywhere.
 *
 * @param digits two to six digits
 */
public record Extension(String digits) implements Comparable<Extension> {

    private static final Pattern DIGITS = Pattern.compile("\\d{2,6}");

    public Extension {
        if (!DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("An extension has two to six digits, not \"" + digits + "\"");
        }
    }

    @Override
    public int compareTo(Extension other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
