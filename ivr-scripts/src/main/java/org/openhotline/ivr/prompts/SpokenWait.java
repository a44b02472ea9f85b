package org.openhotline.ivr.prompts;

import java.time.Duration;
import java.util.List;

/** Says an expected wait in words of the catalogue: in whole minutes, never less than figures tell. */
public final class SpokenWait {

    /** The minutes that have a prompt. */
    static final List<Integer> MINUTES = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 30);

    private SpokenWait() {}

    /** The prompt's name, such as {@code wait-3}; {@code wait-long} for more than half an hour. */
    public static String prompt(Duration wait) {
        return MINUTES.stream()
                .filter(minutes -> wait.compareTo(Duration.ofMinutes(minutes)) <= 0)
                .findFirst()
                .map(minutes -> "wait-" + minutes)
                .orElse("wait-long");
    }
}
