package org.openhotline.settings;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Where callers go for whom a line has no more room or time.
 *
 * @param to {@code none} (an announcement, and the call ends), {@code queue}, {@code number} or {@code message-box}
 * @param target name of the queue, or the number: an extension, or an outside number of the allow-list; else empty
 */
public record Overflow(String to, String target) {

    public static final String TO_NONE = "none";
    public static final String TO_QUEUE = "queue";
    public static final String TO_NUMBER = "number";
    public static final String TO_MESSAGE_BOX = "message-box";

    /** An announcement, and the call ends. */
    public static final Overflow NONE = new Overflow(TO_NONE, "");

    public Overflow {
        to = Given.or(to, TO_NONE);
        target = Given.or(target, "");
    }

    void check(String path, String from, HouseSettings house, Predicate<String> extension, Flaws flaws) {
        switch (to) {
            case TO_NONE -> {}
            case TO_QUEUE -> checkQueue(path + ".target", from, house, flaws);
            case TO_NUMBER -> house.outside().checkNumber(path + ".target", target, extension, flaws);
            case TO_MESSAGE_BOX -> flaws.add(path + ".to", Flaw.NOT_YET);
            default -> flaws.choice(path + ".to", to, List.of(TO_NONE, TO_QUEUE, TO_NUMBER));
        }
    }

    private void checkQueue(String path, String from, HouseSettings house, Flaws flaws) {
        if (!house.knowsQueue(target)) {
            flaws.add(path, Flaw.QUEUE_UNKNOWN, Map.of("name", target));
        } else if (target.equals(from)) {
            flaws.add(path, Flaw.OVERFLOW_TO_ITSELF);
        }
    }
}
