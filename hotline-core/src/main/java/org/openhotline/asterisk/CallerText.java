package org.openhotline.asterisk;

import java.util.regex.Pattern;

/**
 * A caller's number or name as Asterisk hands it over. Asterisk cuts at 79 bytes, which may fall into the middle of a
 * character; the broken piece at the end is left off.
 */
public final class CallerText {

    /** What decoding puts in the place of a broken character. */
    private static final char BROKEN = '\uFFFD';

    /** Asterisk leaves the escapes of SIP's quoted names (RFC 3261, 25.1) in them. */
    private static final Pattern QUOTED = Pattern.compile("\\\\([\"\\\\])");

    private CallerText() {}

    /** The text up to its last whole character; empty for Asterisk's own {@code <unknown>}. */
    public static String of(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == BROKEN) {
            end--;
        }
        String whole = text.substring(0, end);
        return whole.equals("<unknown>") ? "" : QUOTED.matcher(whole).replaceAll("$1");
    }
}
