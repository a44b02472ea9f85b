package org.openhotline.numbers;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wrote as a number, taken apart. Only what looks like a number as a whole is one: digits within a sentence are not.
 *
 * @param international whether it begins with a plus sign
 * @param digits one at least, {@code 0} to {@code 9}
 * @param branch digits behind the mark of an extension, or empty
 */
record Writing(boolean international, String digits, String branch) {
    private static final int LONGEST = 64;
    private static final Pattern NUMBER = Pattern.compile("(?:TEL:)?\\s*"
            + "(?<international>[(\\[ ]*\\+)?(?<number>[-0-9 ()\\[\\].,/~·\\u2010-\\u2015\\u2212]+?)"
            + "(?:(?:转|轉|分机|分機|内线|內線|;EXT=|EXTENSION|EXTN?|X|#)[\\s:.]*(?<branch>[0-9]{1,9}))?");
    private static final Pattern OF_THE_HOUSE = Pattern.compile("^(?:分机|分機|内线|內線)[\\s:.]*(?=[0-9])");
    /** {@code +44 (0)20 …}: the nought is for callers from inside the country. */
    private static final Pattern INNER_NOUGHT = Pattern.compile("\\(0\\)");

    static Optional<Writing> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = OF_THE_HOUSE.matcher(plain(text)).replaceFirst("");
        Matcher found = NUMBER.matcher(plain);
        if (!found.matches()) {
            return Optional.empty();
        }
        boolean international = found.group("international") != null;
        String number = found.group("number");
        String digits = onlyDigits(international ? INNER_NOUGHT.matcher(number).replaceAll("") : number);
        String branch = found.group("branch");
        return digits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Writing(international, digits, branch == null ? "" : branch));
    }

    /** Full-width and other compatible signs as the plain ones, blanks of any width as a blank, capitals. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(sign -> Character.getType(sign) != Character.FORMAT)
                .map(sign -> Character.isSpaceChar(sign) ? ' ' : sign)
                .map(sign -> Character.getType(sign) == Character.DECIMAL_DIGIT_NUMBER
                        ? '0' + Character.digit(sign, 10)
                        : sign)
                .forEach(plain::appendCodePoint);
        return plain.toString().strip().toUpperCase(Locale.ROOT);
    }

    private static String onlyDigits(String number) {
        return number.chars()
                .filter(sign -> sign >= '0' && sign <= '9')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    String withBranch(String number) {
        return branch.isEmpty() ? number : number + " #" + branch;
    }
}
