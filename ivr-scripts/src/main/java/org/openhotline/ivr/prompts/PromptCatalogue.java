package org.openhotline.ivr.prompts;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** All prompts, complete: exactly the names that the dialplan and the scripts play, each in exactly the languages we speak. */
final class PromptCatalogue {
    /** The longest place in line that has a prompt of its own. */
    static final int PLACES = 20;

    private static final Set<String> NAMES = Stream.concat(
                    Stream.of(
                            Prompt.GREETING,
                            Prompt.RECORDING_NOTICE,
                            "please-wait",
                            "place-in-line-before",
                            "place-in-line-after",
                            "all-busy",
                            "closed",
                            "farewell",
                            "sorry",
                            "emergency-key",
                            "duty-call",
                            "digits",
                            "number-refused",
                            "number-limit",
                            "number-unreachable",
                            "wait-long"),
                    Stream.concat(
                            IntStream.rangeClosed(1, PLACES).mapToObj(place -> "place-" + place),
                            SpokenWait.MINUTES.stream().map(minutes -> "wait-" + minutes)))
            .collect(Collectors.toCollection(TreeSet::new));

    private final List<Prompt> prompts;

    private PromptCatalogue(List<Prompt> prompts) {
        this.prompts = List.copyOf(prompts);
    }

    static PromptCatalogue standard() {
        try (var in = PromptCatalogue.class.getResourceAsStream("prompts.yaml")) {
            if (in == null) {
                throw new PromptException("The prompt catalogue is missing in this build");
            }
            return read(in);
        } catch (IOException e) {
            throw new PromptException("The prompt catalogue cannot be read", e);
        }
    }

    /**
     * Reads a catalogue.
     *
     * @throws PromptException if it lacks a prompt or a language, or holds one that nobody plays
     */
    static PromptCatalogue read(InputStream yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            var entries = map(new Yaml(new SafeConstructor(options)).load(yaml), "The prompt catalogue");
            same(new TreeSet<>(entries.keySet()), NAMES, "The prompt catalogue", "prompts");
            var prompts = new ArrayList<Prompt>();
            entries.forEach((name, texts) -> prompts.add(prompt(name, map(texts, "Prompt " + name))));
            return new PromptCatalogue(prompts);
        } catch (YAMLException e) {
            throw new PromptException("The prompt catalogue is not well-formed YAML: " + e.getMessage(), e);
        }
    }

    List<Prompt> prompts() {
        return prompts;
    }

    private static Prompt prompt(String name, Map<String, Object> texts) {
        var languages = Stream.of(Language.values()).map(Language::tag).collect(Collectors.toCollection(TreeSet::new));
        same(new TreeSet<>(texts.keySet()), languages, "Prompt " + name, "languages");
        var checked = new EnumMap<Language, String>(Language.class);
        texts.forEach((tag, text) -> checked.put(Language.of(tag), said(name, text)));
        return new Prompt(name, checked);
    }

    private static String said(String name, Object text) {
        if (text instanceof String said && !said.isBlank() && said.codePoints().noneMatch(Character::isISOControl)) {
            return said;
        }
        throw new PromptException("Prompt " + name + " needs a text of one line, not " + text);
    }

    private static void same(Set<String> found, Set<String> wanted, String where, String what) {
        if (!found.equals(wanted)) {
            var missing = new TreeSet<>(wanted);
            missing.removeAll(found);
            var unknown = new TreeSet<>(found);
            unknown.removeAll(wanted);
            throw new PromptException(where + " lacks the " + what + " " + missing + " and has the unknown " + unknown);
        }
    }

    private static Map<String, Object> map(Object value, String where) {
        if (!(value instanceof Map<?, ?> entries)) {
            throw new PromptException(where + " must be a map of names");
        }
        return entries.entrySet().stream()
                .collect(Collectors.toMap(entry -> String.valueOf(entry.getKey()), Map.Entry::getValue));
    }
}
