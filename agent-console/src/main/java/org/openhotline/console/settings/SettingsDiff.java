package org.openhotline.console.settings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhotline.settings.HouseSettings;
import org.openhotline.settings.SettingsVersion.Change;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What differs between two versions, leaf by leaf. What stands in a list is named by what it is, not by its place, so that
 * taking one line away does not look as if all behind it had changed: {@code lines[line=100].policy}.
 */
@Component
class SettingsDiff {
    private static final List<String> NAMES = List.of("line", "name", "extension", "code", "date");

    private final JsonMapper json;

    SettingsDiff(JsonMapper json) {
        this.json = json;
    }

    List<Change> of(HouseSettings before, HouseSettings after) {
        Map<String, String> old = leaves(before);
        Map<String, String> fresh = leaves(after);
        Set<String> paths = new LinkedHashSet<>(old.keySet());
        paths.addAll(fresh.keySet());
        List<Change> changes = new ArrayList<>();
        for (String path : paths) {
            String from = old.get(path);
            String to = fresh.get(path);
            if (from == null || !from.equals(to)) {
                changes.add(new Change(path, from, to));
            }
        }
        return List.copyOf(changes);
    }

    private Map<String, String> leaves(HouseSettings settings) {
        Map<String, String> leaves = new TreeMap<>();
        collect("", json.valueToTree(settings), leaves);
        return leaves;
    }

    private static void collect(String path, JsonNode node, Map<String, String> leaves) {
        if (node.isObject()) {
            node.properties()
                    .forEach(one ->
                            collect(path.isEmpty() ? one.getKey() : path + "." + one.getKey(), one.getValue(), leaves));
        } else if (node.isArray()) {
            for (int place = 0; place < node.size(); place++) {
                collect(path + "[" + name(node.get(place), place) + "]", node.get(place), leaves);
            }
        } else {
            leaves.put(path, node.asString());
        }
    }

    private static String name(@Nullable JsonNode element, int place) {
        Stream<String> names = NAMES.stream()
                .filter(name -> element != null && element.path(name).isString())
                .map(name ->
                        name + "=" + (element == null ? "" : element.path(name).asString()));
        Optional<String> first = names.findFirst();
        return first.orElse("" + place);
    }
}
