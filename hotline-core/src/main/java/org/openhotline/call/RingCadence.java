package org.openhotline.call;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How a line rings: bursts of sound and silence that repeat. Figures are those of the service standard (section "Figures"),
 * which agree with Asterisk's {@code indications.conf}.
 *
 * <p>A ring is one repetition. "Within three rings" (A1) means answered before ring four begins.
 */
public enum RingCadence {
    CHINA(1000, 4000),
    GERMANY(1000, 4000),
    US(2000, 4000),
    UK(400, 200, 400, 2000),
    JAPAN(1000, 2000),
    FRANCE(1500, 3500);

    /** The most rings that a caller may hear (A1). */
    public static final int STANDARD_RINGS = 3;

    @SuppressWarnings("ImmutableEnumChecker") // Stream.toList() gives an unmodifiable list
    private final List<Duration> pattern;

    RingCadence(long... milliseconds) {
        pattern = Arrays.stream(milliseconds).mapToObj(Duration::ofMillis).toList();
    }

    /** Finds a cadence by the code that configuration uses, such as {@code china}. */
    public static RingCadence ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The stable name in configuration and interfaces. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Sound, silence, sound, silence …, beginning with sound. */
    public List<Duration> pattern() {
        return pattern;
    }

    /** Time from the beginning of one ring to the beginning of the next. */
    public Duration period() {
        return pattern.stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** When the first burst has sounded: the earliest moment to pick up (A1). */
    public Duration firstBurst() {
        return pattern.getFirst();
    }

    /** When ring four begins: too late (A1, A2). */
    public Duration limit() {
        return period().multipliedBy(STANDARD_RINGS);
    }

    /**
     * How many rings have begun.
     *
     * @param sinceFirstRing time since the first ring began; negative counts as zero
     * @return 1 or more
     */
    public int ringsBegunAfter(Duration sinceFirstRing) {
        long elapsed = Math.max(0, sinceFirstRing.toNanos());
        return Math.toIntExact(elapsed / period().toNanos()) + 1;
    }
}
