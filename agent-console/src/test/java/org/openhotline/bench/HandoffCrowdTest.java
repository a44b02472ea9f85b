package org.openhotline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandoffCrowdTest {

    @Test
    void lengthsAreListedInTheOrderInWhichTheyAreMeasured() {
        assertThat(Crowd.listed("5,500")).containsExactly(Crowd.of(5), Crowd.of(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "5,", "five", "1001", "5,99999999999"})
    void whatIsNoLengthIsNotMeasured(String lengths) {
        assertThat(Crowd.listed(lengths)).isEmpty();
    }

    @Test
    void aLineThatIsNotRefilledHasNoMoreHandOffsThanCallers() {
        assertThat(Crowd.THINNING.handoffs(40)).isEqualTo(10);
        assertThat(Crowd.of(5).handoffs(40)).isEqualTo(40);
    }
}
