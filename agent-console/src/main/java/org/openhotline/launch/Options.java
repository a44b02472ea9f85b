package org.openhotline.launch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Typed reading of the {@code HOTLINE_…} variables; an empty variable counts as not given. */
record Options(Map<String, String> environment) {
    Optional<String> text(String name) {
        return Optional.ofNullable(environment.get("HOTLINE_" + name)).filter(value -> !value.isBlank());
    }

    boolean isSet(String name) {
        return environment.containsKey("HOTLINE_" + name);
    }

    Optional<Path> path(String name) {
        return text(name).map(value -> Path.of(value).toAbsolutePath().normalize());
    }

    int port(String name, int otherwise) {
        var option = "--" + name.toLowerCase(Locale.ROOT).replace('_', '-');
        return text(name).map(value -> port(option, value)).orElse(otherwise);
    }

    static int port(String option, String value) {
        try {
            var port = Integer.parseInt(value);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw new Refusal(option + " must be a port between 1 and 65535, not " + value + ".", notANumber);
        }
        throw new Refusal(option + " must be a port between 1 and 65535, not " + value + ".");
    }
}
