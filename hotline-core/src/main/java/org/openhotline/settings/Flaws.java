package org.openhotline.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a document; each question adds at most one flaw. */
final class Flaws {

    /** The house's three languages, as every text for people has them. */
    static final List<String> LANGUAGES = List.of("zh-Hant", "zh-Hans", "en");

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final List<Flaw> found = new ArrayList<>();

    List<Flaw> found() {
        return List.copyOf(found);
    }

    void add(String path, String code) {
        add(path, code, Map.of());
    }

    void add(String path, String code, Map<String, String> values) {
        found.add(new Flaw(path, code, values));
    }

    void range(String path, int value, int min, int max) {
        if (value < min || value > max) {
            add(path, Flaw.OUT_OF_RANGE, Map.of("min", Integer.toString(min), "max", Integer.toString(max)));
        }
    }

    void choice(String path, String value, List<String> choices) {
        if (!choices.contains(value)) {
            add(path, Flaw.NOT_A_CHOICE, Map.of("choices", String.join(" ", choices)));
        }
    }

    void form(String path, String value, Pattern form, String shown) {
        if (value.isBlank()) {
            add(path, Flaw.REQUIRED);
        } else if (!form.matcher(value).matches()) {
            add(path, Flaw.MALFORMED, Map.of("form", shown));
        }
    }

    void code(String path, String value) {
        form(path, value, CODE, "a-z 0-9 -");
    }

    /** A text for people stands in all three languages. */
    void texts(String path, Map<String, String> texts) {
        for (String language : LANGUAGES) {
            if (texts.getOrDefault(language, "").isBlank()) {
                add(path + "." + language, Flaw.REQUIRED);
            }
        }
    }

    <T> void once(String path, List<T> all, Function<T, @Nullable String> name) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            String named = name.apply(all.get(i));
            if (named != null && !seen.add(named)) {
                add(path + "[" + i + "]", Flaw.TWICE, Map.of("name", named));
            }
        }
    }

    <T> void each(String path, List<T> all, Question<T> question) {
        for (int i = 0; i < all.size(); i++) {
            question.ask(path + "[" + i + "]", all.get(i));
        }
    }

    interface Question<T> {
        void ask(String path, T asked);
    }
}
