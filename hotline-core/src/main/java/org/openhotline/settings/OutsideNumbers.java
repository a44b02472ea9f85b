package org.openhotline.settings;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which numbers outside the house may be dialled, and how often.
 *
 * @param allowed patterns of digits with an optional {@code +} before them, in which {@code #} stands for any digit, such as
 *     {@code +852########}; nothing is allowed unless set
 * @param perHour most outside calls in one hour, 0 to 10000; 20
 */
public record OutsideNumbers(List<String> allowed, Integer perHour) {

    /** Nothing outside is dialled. */
    public static final OutsideNumbers NONE = new OutsideNumbers(List.of(), 20);

    private static final Pattern PATTERN = Pattern.compile("\\+?[0-9#]{3,20}");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{2,20}");

    public OutsideNumbers {
        allowed = Given.list(allowed);
        perHour = Given.or(perHour, 20);
    }

    /** Whether the allow-list holds this number, written exactly as it would be dialled. */
    public boolean allows(String number) {
        return NUMBER.matcher(number).matches() && allowed.stream().anyMatch(pattern -> fits(pattern, number));
    }

    private static boolean fits(String pattern, String number) {
        return pattern.length() == number.length() && digitsFit(pattern, number);
    }

    private static boolean digitsFit(String pattern, String number) {
        for (int i = 0; i < pattern.length(); i++) {
            char asked = pattern.charAt(i);
            char dialled = number.charAt(i);
            if (asked == '#' ? dialled < '0' || dialled > '9' : asked != dialled) {
                return false;
            }
        }
        return true;
    }

    void check(String path, Flaws flaws) {
        flaws.each(path + ".allowed", allowed, (where, pattern) -> flaws.form(where, pattern, PATTERN, "+852########"));
        flaws.range(path + ".perHour", perHour, 0, 10_000);
    }

    /** A number that the house rings by itself: an extension that exists, or an outside number that is allowed. */
    void checkNumber(String path, String number, Predicate<String> extension, Flaws flaws) {
        flaws.form(path, number, NUMBER, "1002, +85212345678");
        boolean known = extension.test(number) || allows(number);
        if (NUMBER.matcher(number).matches() && !known) {
            flaws.add(path, Flaw.NUMBER_NOT_ALLOWED, Map.of("number", number));
        }
    }
}
