package org.openhotline.asterisk;

import java.time.Duration;

/**
 * Decides from answered pings whether the link to the PBX lives. Nothing else is trusted: the library can lose its own notice
 * of a disconnection, and a half-open connection gives none.
 */
final class LinkHealth {

    /** A ping is sent this often. */
    static final Duration PING_INTERVAL = Duration.ofSeconds(1);

    /** An answer later than this counts as none; with the interval it keeps discovery of a dead link within 3 s. */
    static final Duration PING_TIMEOUT = Duration.ofMillis(1500);

    /** After so long without sight of the PBX, callers are left to its own fallback queue. */
    static final Duration STAND_DOWN_AFTER = Duration.ofSeconds(5);

    private long lastAnswerNanos;

    LinkHealth(long nowNanos) {
        lastAnswerNanos = nowNanos;
    }

    void answered(long nowNanos) {
        lastAnswerNanos = nowNanos;
    }

    boolean mustStandDown(long nowNanos) {
        return nowNanos - lastAnswerNanos >= STAND_DOWN_AFTER.toNanos();
    }
}
