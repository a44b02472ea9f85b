package org.openhotline.line;

import java.util.regex.Pattern;

/**
 * The number under which callers reach a line, such as {@code 100}.
 *
 * @param digits two to fifteen digits (ITU-T E.164 allows fifteen)
 */
public record LineNumber(String digits) implements Comparable<LineNumber> {

    private static final Pattern DIGITS = Pattern.compile("\\d{2,15}");

    public LineNumber {
        if (!DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("A line number has two to fifteen digits, not \"" + digits + "\"");
        }
    }

    @Override
    public int compareTo(LineNumber other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
