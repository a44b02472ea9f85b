package org.openhotline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
    private static final long NOW = Long.MAX_VALUE - 1_000_000_000;

    @Test
    void aStartHasThreeMinutes() {
        var started = Heartbeat.started(NOW);
        assertThat(started.patienceLeft(after(179))).isPositive();
        assertThat(started.patienceLeft(after(180))).isZero();
    }

    @Test
    void afterAnAnswerTheNextOneHasFiveSeconds() {
        var answered = Heartbeat.started(NOW).answeredAt(after(100));
        assertThat(answered.patienceLeft(after(100))).isEqualTo(Duration.ofSeconds(5));
        assertThat(answered.patienceLeft(after(104))).isEqualTo(Duration.ofSeconds(1));
        assertThat(answered.patienceLeft(after(105))).isZero();
        assertThat(answered.patienceLeft(after(106))).isNegative();
    }

    @Test
    void aNewStartIsPatientAgain() {
        var restarted = Heartbeat.started(after(100));
        assertThat(restarted.patienceLeft(after(200))).isPositive();
    }

    /** The monotonic clock may begin anywhere, also shortly before it turns negative. */
    private static long after(long seconds) {
        return NOW + Duration.ofSeconds(seconds).toNanos();
    }
}
