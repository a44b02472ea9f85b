package org.openhotline.settings;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an operator can do.
 *
 * @param extension two to six digits
 * @param name as shown to colleagues; empty leaves it as it is
 * @param skills level of each skill, 1 to 10
 * @param languages spoken, such as {@code zh-Hant}; shown, and no rule of routing
 */
public record Skills(String extension, String name, Map<String, Integer> skills, List<String> languages) {

    private static final Pattern EXTENSION = Pattern.compile("\\d{2,6}");

    public Skills {
        extension = Given.or(extension, "");
        name = Given.or(name, "");
        skills = Given.map(skills);
        languages = Given.list(languages);
    }

    void check(String path, Flaws flaws) {
        flaws.form(path + ".extension", extension, EXTENSION, "1001");
        skills.forEach((skill, level) -> {
            flaws.code(path + ".skills." + skill, skill);
            flaws.range(path + ".skills." + skill, level, 1, 10);
        });
    }
}
