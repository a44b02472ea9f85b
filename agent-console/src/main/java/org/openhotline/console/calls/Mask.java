package org.openhotline.console.calls;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides the middle of a caller's number from those who need only tell one caller from another. */
final class Mask {
    private static final int HEAD = 3;
    private static final int TAIL = 4;
    private static final Pattern NUMBER = Pattern.compile("\\d{5,}");

    private Mask() {}

    /** {@code 13812348000} becomes {@code 138****8000}; of a number too short for that, nothing is shown. */
    static String number(String number) {
        int[] signs = number.codePoints().toArray();
        if (signs.length <= HEAD + TAIL) {
            return "*".repeat(signs.length);
        }
        String head = new String(signs, 0, HEAD);
        String tail = new String(signs, signs.length - TAIL, TAIL);
        return head + "*".repeat(signs.length - HEAD - TAIL) + tail;
    }

    /** Many networks send the number as the name. */
    static String name(String name) {
        return NUMBER.matcher(name).replaceAll(found -> Matcher.quoteReplacement(number(found.group())));
    }
}
