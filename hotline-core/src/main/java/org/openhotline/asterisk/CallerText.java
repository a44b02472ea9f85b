package org.openhotline.asterisk;

import java.util.regex.Pattern;

/**
 * A caller's number or name as Asterisk hands it over. Asterisk cuts at 79 bytes, which may fall into the middle of a
 * character; the broken piece at the end is left off. A control character, such as a line break that somebody smuggled into a
 * SIP address, is shown by its picture ({@code ␍}, Unicode block "Control Pictures").
 */
public final class CallerText {

    /** What decoding puts in the place of a broken character. */
    private static final char BROKEN = '\uFFFD';

    /** Asterisk leaves the escapes of SIP's quoted names (RFC 3261, 25.1) in them. */
    private static final Pattern QUOTED = Pattern.compile("\\\\([\"\\\\])");

    private static final int PICTURES = 0x2400;
    private static final int DELETE = 0x7F;
    private static final int PICTURE_OF_DELETE = 0x2421;

    private CallerText() {}

    /** The text up to its last whole character; empty for Asterisk's own {@code <unknown>}. */
    public static String of(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == BROKEN) {
            end--;
        }
        String whole = text.substring(0, end);
        return whole.equals("<unknown>") ? "" : pictured(QUOTED.matcher(whole).replaceAll("$1"));
    }

    private static String pictured(String text) {
        return text.codePoints()
                .map(letter -> letter < ' ' ? PICTURES + letter : letter == DELETE ? PICTURE_OF_DELETE : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
