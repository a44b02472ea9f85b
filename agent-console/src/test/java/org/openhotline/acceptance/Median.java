package org.openhotline.acceptance;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The middle of many measurements: one late thread on a busy machine must not decide. */
final class Median {

    private Median() {}

    static <T> Duration of(Collection<T> measured, Function<T, Duration> measure) {
        List<Duration> sorted = measured.stream().map(measure).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
