package org.openhotline.settings;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills in for what a document leaves out, so that documents written by older versions keep their meaning. */
final class Given {

    private Given() {}

    static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    static <T> Map<String, T> map(@Nullable Map<String, T> given) {
        return given == null ? Map.of() : Map.copyOf(given);
    }
}
