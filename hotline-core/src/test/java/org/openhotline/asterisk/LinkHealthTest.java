package org.openhotline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LinkHealthTest {

    @Test
    void aDeadLinkIsNoticedWithinThreeSeconds() {
        assertThat(LinkHealth.PING_INTERVAL.plus(LinkHealth.PING_TIMEOUT)).isLessThanOrEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void callersAreLeftToTheFallbackQueueAfterFiveSecondsWithoutAnAnswer() {
        var health = new LinkHealth(0);
        health.answered(Duration.ofSeconds(10).toNanos());

        assertThat(health.mustStandDown(Duration.ofMillis(14_999).toNanos())).isFalse();
        assertThat(health.mustStandDown(Duration.ofSeconds(15).toNanos())).isTrue();
    }
}
