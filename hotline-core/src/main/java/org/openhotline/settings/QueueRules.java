package org.openhotline.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who serves a queue, and in which order.
 *
 * @param name by which lines name it
 * @param skill that serving it needs; null, the default: none, everybody serves it
 * @param minimumLevel of that skill, 0 to 10; 1; with 0 everybody serves it
 * @param widening steps by which lower levels serve a caller who has waited longer; later steps ask for less
 * @param ageingSecondsPerPoint after so many seconds of waiting a caller counts as one point of priority more, 1 to 3600 s;
 *     60. It is never switched off, so nobody starves
 */
public record QueueRules(
        String name,
        @Nullable String skill,
        Integer minimumLevel,
        List<Widening> widening,
        Integer ageingSecondsPerPoint) {

    /** The queue that every house has. */
    public static final String DEFAULT = "default";

    public QueueRules {
        name = Given.or(name, "");
        minimumLevel = Given.or(minimumLevel, 1);
        widening = Given.list(widening);
        ageingSecondsPerPoint = Given.or(ageingSecondsPerPoint, 60);
    }

    /** A queue for which nothing is set. */
    public static QueueRules named(String name) {
        return new QueueRules(name, null, 1, List.of(), 60);
    }

    void check(String path, Flaws flaws) {
        flaws.code(path + ".name", name);
        if (skill != null) {
            flaws.code(path + ".skill", skill);
        }
        flaws.range(path + ".minimumLevel", minimumLevel, 0, 10);
        flaws.range(path + ".ageingSecondsPerPoint", ageingSecondsPerPoint, 1, 3600);
        int after = 0;
        int level = minimumLevel;
        for (int i = 0; i < widening.size(); i++) {
            Widening step = widening.get(i);
            step.check(path + ".widening[" + i + "]", flaws);
            if (step.afterSeconds() <= after || step.minimumLevel() >= level) {
                flaws.add(path + ".widening[" + i + "]", Flaw.WIDENING_ORDER);
            }
            after = step.afterSeconds();
            level = step.minimumLevel();
        }
    }
}
