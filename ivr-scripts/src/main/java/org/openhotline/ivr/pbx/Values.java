package org.openhotline.ivr.pbx;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The gate for everything that is put into a configuration file. Asterisk's files know no quoting: a newline begins a
 * new setting, {@code ;} a comment, and in the dialplan {@code $}, {@code ,} and {@code &} are evaluated.
 */
final class Values {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{2,8}");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{12,64}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");
    private static final Pattern PATH = Pattern.compile("/[\\p{L}\\p{N}/._ +@=-]{0,1023}");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}/._ +@=-]{0,1024}");
    private static final Pattern TEXT = Pattern.compile("[\\p{L}\\p{N}\\p{Zs}._()·-]{1,64}");

    private Values() {}

    static String number(String value) {
        return checked(NUMBER, value, "a number of two to eight digits");
    }

    /** The value itself never stands in the message: it is a password. */
    static String secret(String value) {
        if (!SECRET.matcher(value).matches()) {
            throw new IllegalArgumentException("A password must have 12 to 64 letters, digits, - or _");
        }
        return value;
    }

    static String word(String value) {
        return checked(WORD, value, "a plain word");
    }

    static String text(String value) {
        return checked(TEXT, value, "a plain text of at most 64 characters");
    }

    static String path(Path value) {
        return checked(PATH, value.toAbsolutePath().normalize().toString(), "a path that Asterisk's files can hold");
    }

    /** The last check before a value enters a file, whatever it is. */
    static String plain(String value) {
        return checked(PLAIN, value, "a value that Asterisk's files can hold");
    }

    static int port(int value) {
        if (value < 1 || value > 65_535) {
            throw new IllegalArgumentException("Not a port: " + value);
        }
        return value;
    }

    private static String checked(Pattern pattern, String value, String wanted) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("Not " + wanted + ": " + value.replaceAll("\\p{Cntrl}", "?"));
        }
        return value;
    }
}
