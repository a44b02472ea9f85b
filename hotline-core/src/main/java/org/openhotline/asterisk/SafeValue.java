package org.openhotline.asterisk;

import java.util.regex.Pattern;

/**
 * The check that every value passes before it reaches Asterisk. Asterisk-Java writes values as they are, so a line break would
 * become a header of its own; quotes, commas, brackets and the like would mean something to the dialplan or to a shell.
 */
public final class SafeValue {

    /** Letters, digits and the few signs that channel names, sound names and unique ids are made of. */
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9@._/:;=+-]{0,160}");

    private SafeValue() {}

    /**
     * Returns the value when it is harmless.
     *
     * @throws IllegalArgumentException when it holds anything but {@code A-Z a-z 0-9 @ . _ / : ; = + -}, or over 160 characters
     */
    public static String of(String value) {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("Refused to send an unsafe value to the PBX (" + value.length()
                    + " characters); only letters, digits and @ . _ / : ; = + - may pass");
        }
        return value;
    }
}
