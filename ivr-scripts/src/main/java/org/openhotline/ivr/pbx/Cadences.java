package org.openhotline.ivr.pbx;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/** What the dialplan has to know of a ring cadence (service standard, figures of A1). */
record Cadences(Duration firstBurst, Duration threeRings) {
    private static final Map<String, Cadences> BY_NAME = Map.of(
            "china", cadence(1000, 15_000),
            "germany", cadence(1000, 15_000),
            "us", cadence(2000, 18_000),
            "uk", cadence(400, 9_000),
            "japan", cadence(1000, 9_000),
            "france", cadence(1500, 15_000));

    private static Cadences cadence(long firstBurst, long threeRings) {
        return new Cadences(Duration.ofMillis(firstBurst), Duration.ofMillis(threeRings));
    }

    /** Decimal seconds, as {@code Wait()} takes them. */
    String firstBurstSeconds() {
        return BigDecimal.valueOf(firstBurst.toMillis(), 3).stripTrailingZeros().toPlainString();
    }

    /** Whole seconds, as {@code Dial()} takes them. */
    String threeRingsSeconds() {
        return String.valueOf(threeRings.toSeconds());
    }

    static Cadences of(String name) {
        var cadence = BY_NAME.get(name);
        if (cadence == null) {
            throw new IllegalArgumentException("No ring cadence is called " + Values.word(name));
        }
        return cadence;
    }
}
