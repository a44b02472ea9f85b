package org.openhotline.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What one caller of a day is going to do, and what the operator does who is rung for him first.
 *
 * @param patience after which the caller leaves unless somebody talks with him
 * @param pickUp how long a telephone rings before it is picked up
 * @param talk how long both talk
 * @param callerEnds whether the caller hangs up at the end of the talk, or the operator
 */
record DayPlan(
        Duration patience, Answering answering, Duration pickUp, Business business, Duration talk, boolean callerEnds) {

    /** Callers 92 to 95, who ring while all operators have a break. */
    private static final int AT_THE_BREAK = 23;

    private static final Duration A_LITTLE_LONGER_THAN_THE_GREETING = Duration.ofMillis(6500);
    private static final Duration LONGER_THAN_THREE_RINGS = Duration.ofSeconds(24);

    /** What the first operator does whose telephone rings. */
    enum Answering {
        PICKS_UP,
        LETS_IT_RING,
        DECLINES,
        IS_BUSY
    }

    /** What the first operator's buttons are used for in the talk. */
    enum Business {
        NONE,
        HOLD,
        HOLD_TO_THE_END,
        TRANSFER,
        TRANSFER_FROM_HOLD,
        HANG_UP
    }

    /** A day's plans: the same for the same seed. */
    static List<DayPlan> of(int callers, long seed) {
        Random random = new Random(seed);
        List<DayPlan> plans = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            boolean missed = i % 40 == 15 && i < 240;
            plans.add(new DayPlan(
                    missed
                            ? LONGER_THAN_THREE_RINGS
                            : i / 4 == AT_THE_BREAK ? A_LITTLE_LONGER_THAN_THE_GREETING : patience(random),
                    missed ? Answering.LETS_IT_RING : answering(random),
                    upTo(random, 50, 700),
                    business(random),
                    upTo(random, 300, 2000),
                    random.nextInt(100) < 55));
        }
        return plans;
    }

    private static Duration patience(Random random) {
        int kind = random.nextInt(100);
        if (kind < 8) {
            return upTo(random, 100, 1000);
        }
        if (kind < 18) {
            return upTo(random, 1000, 5000);
        }
        return kind < 35 ? upTo(random, 5000, 8000) : upTo(random, 8000, 16_000);
    }

    private static Answering answering(Random random) {
        int kind = random.nextInt(100);
        if (kind < 4) {
            return Answering.DECLINES;
        }
        return kind < 6 ? Answering.IS_BUSY : Answering.PICKS_UP;
    }

    private static Business business(Random random) {
        int kind = random.nextInt(100);
        if (kind < 12) {
            return Business.HOLD;
        }
        if (kind < 16) {
            return Business.HOLD_TO_THE_END;
        }
        if (kind < 28) {
            return Business.TRANSFER;
        }
        if (kind < 33) {
            return Business.TRANSFER_FROM_HOLD;
        }
        return kind < 40 ? Business.HANG_UP : Business.NONE;
    }

    private static Duration upTo(Random random, int least, int most) {
        return Duration.ofMillis(random.nextInt(least, most));
    }
}
