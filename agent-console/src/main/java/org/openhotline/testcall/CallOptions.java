package org.openhotline.testcall;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What {@code ./hotline call} is told.
 *
 * @param say words to speak; empty for a silent caller
 * @param seconds from the answer to hanging up
 */
record CallOptions(Path home, String say, String line, String from, Duration seconds) {

    private static final Set<String> KNOWN = Set.of("home", "say", "line", "from", "seconds");
    private static final Duration GREETING = Duration.ofSeconds(5);

    static CallOptions read(String[] arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String[] pair = arguments[i].replaceFirst("^--", "").split("=", 2);
            if (!arguments[i].startsWith("--") || !KNOWN.contains(pair[0])) {
                throw new IllegalArgumentException("call does not know " + arguments[i]
                        + "; it knows --say TEXT, --line NUMBER, --from NUMBER, --seconds N");
            }
            values.put(pair[0], pair.length == 2 ? pair[1] : value(arguments, ++i));
        }
        return new CallOptions(
                Path.of(values.getOrDefault("home", ".hotline")),
                values.getOrDefault("say", ""),
                values.getOrDefault("line", "100"),
                values.getOrDefault("from", "13800138000"),
                seconds(values.getOrDefault("seconds", "12")));
    }

    /** How long the caller listens before speaking. */
    Duration beforeWords() {
        return say.isEmpty() || seconds.compareTo(GREETING) < 0 ? Duration.ZERO : GREETING;
    }

    private static String value(String[] arguments, int index) {
        if (index >= arguments.length) {
            throw new IllegalArgumentException(arguments[index - 1] + " needs a value");
        }
        return arguments[index];
    }

    private static Duration seconds(String text) {
        try {
            int seconds = Integer.parseInt(text);
            if (seconds >= 1 && seconds <= 3600) {
                return Duration.ofSeconds(seconds);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--seconds must be a number from 1 to 3600, not " + text, e);
        }
        throw new IllegalArgumentException("--seconds must be a number from 1 to 3600, not " + text);
    }
}
