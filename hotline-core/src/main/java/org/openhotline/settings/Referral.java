package org.openhotline.settings;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whom to ring in a matter that is not ours (C2).
 *
 * @param name of that place in each of the house's languages
 * @param number as the operator says it to the caller
 * @param about what it is for, in each language; may be empty
 */
public record Referral(Map<String, String> name, String number, Map<String, String> about) {

    private static final Pattern SPOKEN = Pattern.compile("\\+?[0-9][0-9 -]{1,24}");

    public Referral {
        name = Given.map(name);
        number = Given.or(number, "");
        about = Given.map(about);
    }

    void check(String path, Flaws flaws) {
        flaws.texts(path + ".name", name);
        flaws.form(path + ".number", number, SPOKEN, "2345 6789");
    }
}
