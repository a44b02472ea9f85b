package org.openhotline.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule A1 in the figures of the service standard. */
class RingCadenceTest {

    @ParameterizedTest
    @CsvSource({
        "china,1000,15000",
        "germany,1000,15000",
        "us,2000,18000",
        "uk,400,9000",
        "japan,1000,9000",
        "france,1500,15000"
    })
    void theFirstBurstAndTheLimitAreThoseOfTheStandard(String code, long firstBurstMs, long limitMs) {
        RingCadence cadence = RingCadence.ofCode(code);

        assertThat(cadence.firstBurst()).isEqualTo(Duration.ofMillis(firstBurstMs));
        assertThat(cadence.limit()).isEqualTo(Duration.ofMillis(limitMs));
    }

    @ParameterizedTest
    @CsvSource({
        "0,1,true",
        "1000,1,true",
        "4999,1,true",
        "5000,2,true",
        "14999,3,true",
        "15000,4,false",
        "15001,4,false"
    })
    void answeredMeansBeforeRingFourBegins(long elapsedMs, int rings, boolean within) {
        RingClock clock = RingClock.answeredAfter(Duration.ofMillis(elapsedMs), RingCadence.CHINA);

        assertThat(clock.rings()).isEqualTo(rings);
        assertThat(clock.withinStandard()).isEqualTo(within);
    }

    @Test
    void clocksThatDifferALittleNeverMakeARingLessThanTheFirst() {
        assertThat(RingCadence.CHINA.ringsBegunAfter(Duration.ofMillis(-3))).isEqualTo(1);
    }
}
