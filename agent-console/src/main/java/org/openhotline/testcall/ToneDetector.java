package org.openhotline.testcall;

import java.time.Duration;

/** Finds a known tone in a sound (Goertzel's algorithm). */
public final class ToneDetector {

    private static final int BLOCK = Sound.count(Duration.ofMillis(20));
    /** Share of a block's power that must lie in the tone. */
    private static final double SHARE = 0.7;
    /** Blocks quieter than this (dB) hold no tone. */
    private static final double FLOOR = -50;

    private final double hertz;
    private final double share;

    public ToneDetector(double hertz) {
        this(hertz, SHARE);
    }

    /**
     * Finds a tone among others.
     *
     * @param share of a block's power that must lie in the tone, up to 1
     */
    public ToneDetector(double hertz, double share) {
        this.hertz = hertz;
        this.share = share;
    }

    /** How long the tone sounds in all, to 20 ms. */
    public Duration heardIn(Sound sound) {
        Duration block = Duration.ofMillis(20);
        Duration heard = Duration.ZERO;
        for (Duration at = Duration.ZERO; at.plus(block).compareTo(sound.length()) <= 0; at = at.plus(block)) {
            heard = sounds(sound.between(at, at.plus(block))) ? heard.plus(block) : heard;
        }
        return heard;
    }

    private boolean sounds(Sound block) {
        return block.level() > FLOOR && power(block) / totalPower(block) > share;
    }

    private double power(Sound block) {
        double coefficient = 2 * Math.cos(2 * Math.PI * hertz / Sound.RATE);
        double last = 0;
        double beforeLast = 0;
        for (int i = 0; i < BLOCK; i++) {
            double now = block.sample(i) + coefficient * last - beforeLast;
            beforeLast = last;
            last = now;
        }
        return (last * last + beforeLast * beforeLast - coefficient * last * beforeLast) * 2 / BLOCK;
    }

    private static double totalPower(Sound block) {
        double power = 0;
        for (int i = 0; i < BLOCK; i++) {
            power += (double) block.sample(i) * block.sample(i);
        }
        return power;
    }
}
