package org.openhotline.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openhotline.settings.HouseSettings;
import org.openhotline.settings.LineRules;
import org.openhotline.settings.Overflow;
import org.openhotline.settings.QueueRules;
import org.openhotline.settings.ServiceTarget;
import org.openhotline.settings.Skills;
import org.openhotline.settings.Widening;

/** Settings out of a hat: two lines, one to three queues, some skills, and now and then a limit. */
final class RandomRules {

    private static final List<String> NAMES = List.of("default", "water", "lifts");

    private final Random random;

    RandomRules(Random random) {
        this.random = random;
    }

    HouseSettings settings(int operators) {
        HouseSettings defaults = HouseSettings.DEFAULTS;
        return new HouseSettings(
                List.of(line("100"), line("200")),
                NAMES.stream().map(this::queue).toList(),
                skills(operators),
                defaults.pauseReasons(),
                defaults.duty(),
                defaults.outside(),
                List.of(),
                List.of(),
                defaults.promises());
    }

    private LineRules line(String number) {
        String queue = oneOf(NAMES);
        return new LineRules(
                number,
                random.nextInt(5) == 0 ? LineRules.GREETING_FIRST : LineRules.OFFER_WHILE_GREETING,
                queue,
                null,
                random.nextInt(4) == 0 ? 1 + random.nextInt(5) : 0,
                random.nextInt(4) == 0 ? 30 + random.nextInt(300) : 0,
                overflow(queue),
                30,
                random.nextInt(60),
                random.nextInt(120),
                random.nextInt(4),
                ServiceTarget.USUAL);
    }

    private Overflow overflow(String from) {
        String other = oneOf(NAMES.stream().filter(name -> !name.equals(from)).toList());
        return switch (random.nextInt(3)) {
            case 0 -> Overflow.NONE;
            case 1 -> new Overflow(Overflow.TO_QUEUE, other);
            default -> new Overflow(Overflow.TO_NUMBER, "2000");
        };
    }

    private QueueRules queue(String name) {
        int level = 2 + random.nextInt(8);
        var widening = new ArrayList<Widening>();
        int after = 0;
        for (int asked = level - 1; asked >= 0 && random.nextBoolean(); asked -= 1 + random.nextInt(3)) {
            after += 5 + random.nextInt(60);
            widening.add(new Widening(after, asked));
        }
        @Nullable String skill = random.nextBoolean() ? null : name;
        return new QueueRules(name, skill, level, widening, 5 + random.nextInt(120));
    }

    private List<Skills> skills(int operators) {
        var all = new ArrayList<Skills>();
        for (int i = 0; i < operators; i++) {
            Map<String, Integer> levels = new TreeMap<>();
            NAMES.stream().filter(_ -> random.nextInt(3) > 0).forEach(name -> levels.put(name, 1 + random.nextInt(10)));
            all.add(new Skills(Integer.toString(1001 + i), "", levels, List.of()));
        }
        return all;
    }

    private String oneOf(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
