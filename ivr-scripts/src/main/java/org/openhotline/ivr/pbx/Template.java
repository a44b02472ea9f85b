package org.openhotline.ivr.pbx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A configuration file with places like {@code @sipPort@}; each takes one checked value or a block of other templates. */
final class Template {
    private static final Pattern PLACE = Pattern.compile("@([A-Za-z]+)@");

    private final String name;
    private final String text;

    private Template(String name, String text) {
        this.name = name;
        this.text = text;
    }

    static Template named(String name) throws IOException {
        try (var in = Template.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("The template " + name + " is missing in this build");
            }
            return new Template(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /**
     * Fills every place once; what a value contains is never looked at again.
     *
     * @param values single values, each checked here once more: nothing that could begin a setting or be evaluated
     * @param blocks text made by other templates
     */
    String fill(Map<String, String> values, Map<String, String> blocks) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), values, blocks)));
    }

    private String value(String place, Map<String, String> values, Map<String, String> blocks) {
        var block = blocks.get(place);
        if (block != null) {
            return block;
        }
        var value = values.get(place);
        if (value == null) {
            throw new IllegalStateException(name + " has a place " + place + " that nothing fills");
        }
        return Values.plain(value);
    }
}
