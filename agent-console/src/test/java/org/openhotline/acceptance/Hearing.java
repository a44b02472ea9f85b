package org.openhotline.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Supplier;
import org.openhotline.testcall.Eventually;
import org.openhotline.testcall.Heard;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.Sound;
import org.openhotline.testcall.ToneDetector;

/** Who hears whom from now on, by the tones that each of them sends into the call. */
final class Hearing {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LONG_ENOUGH = Duration.ofMillis(300);
    private static final double ALL = 0.7;

    private Hearing() {}

    /** Waits until tones, and hardly anything else, are heard. */
    static void hears(String what, Supplier<Heard> ear, int... tones) {
        hears(what, ALL / tones.length, ear, tones);
    }

    /**
     * Waits until tones are heard among others.
     *
     * @param share of the power that each must have, up to 1
     */
    static void hears(String what, double share, Supplier<Heard> ear, int... tones) {
        Instant from = Instant.now();
        Eventually.holds(what, PATIENCE, () -> {
            Sound heard = ear.get().between(from, Instant.now());
            return Arrays.stream(tones).allMatch(tone -> sounds(heard, tone, share, LONG_ENOUGH));
        });
    }

    /** At least half of a second that begins now. */
    static void assertHeardByCaller(PlacedCall call, double hertz) {
        Instant from = Instant.now();
        Eventually.holds(
                "the caller hears " + hertz + " Hz",
                PATIENCE,
                () -> sounds(call.heard().between(from, Instant.now()), hertz, ALL, Duration.ofMillis(500)));
    }

    private static boolean sounds(Sound heard, double hertz, double share, Duration longer) {
        return new ToneDetector(hertz, share).heardIn(heard).compareTo(longer) > 0;
    }
}
