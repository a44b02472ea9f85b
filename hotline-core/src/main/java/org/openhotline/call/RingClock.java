package org.openhotline.call;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One of the two clocks of rule A1: from the first ring to the line's answer, or from the first ring to an operator's voice.
 *
 * @param elapsed time from the first ring to the answer; null when there was none
 * @param rings rings that had begun by then, 1 or more; null when there was no answer
 * @param withinStandard whether the answer came before ring four; null when there is no verdict because the caller left
 *     before the limit, the call is still ringing inside it, or nothing was owed (closed)
 */
public record RingClock(
        @Nullable Duration elapsed,
        @Nullable Integer rings,
        @Nullable Boolean withinStandard) {

    static final RingClock NO_VERDICT = new RingClock(null, null, null);

    static RingClock answeredAfter(Duration elapsed, RingCadence cadence) {
        int rings = cadence.ringsBegunAfter(elapsed);
        return new RingClock(elapsed, rings, rings <= RingCadence.STANDARD_RINGS);
    }

    /** Nobody answered: a failure once the limit has passed, no verdict before (A1). */
    static RingClock unansweredAfter(Duration waited, RingCadence cadence) {
        return waited.compareTo(cadence.limit()) < 0 ? NO_VERDICT : new RingClock(null, null, false);
    }

    /** The house gave up on a caller who was still there: a failure however early. */
    static RingClock neverAnswered() {
        return new RingClock(null, null, false);
    }
}
