package org.openhotline.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:29:59+08:00,false", // a Monday
        "2026-11-23T08:30:00+08:00,true",
        "2026-11-23T17:29:59+08:00,true",
        "2026-11-23T17:30:00+08:00,false",
        "2026-11-28T11:59:00+08:00,true", // a Saturday
        "2026-11-28T12:00:00+08:00,false",
        "2026-11-29T10:00:00+08:00,false" // a Sunday
    })
    void aLineIsOpenInItsHoursAndNotOutsideThem(ZonedDateTime when, boolean open) {
        assertThat(OpeningHours.parse("Mo-Fr 08:30-17:30; Sa 09:00-12:00").openAt(when))
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28T23:00:00+08:00,true", // Saturday night
        "2026-11-29T05:59:00+08:00,true", // into Sunday
        "2026-11-29T06:00:00+08:00,false",
        "2026-11-28T05:00:00+08:00,true", // Friday's night
        "2026-11-27T05:00:00+08:00,false" // Thursday has none
    })
    void aNightShiftGoesPastMidnightAndTheWeekGoesRound(ZonedDateTime when, boolean open) {
        assertThat(OpeningHours.parse("Fr-Sa 22:00-06:00").openAt(when)).isEqualTo(open);
    }

    @Test
    void alwaysIsAlways() {
        assertThat(OpeningHours.parse("always").openAt(ZonedDateTime.parse("2026-01-01T00:00:00Z")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "daily", "Mo-Fr 8:30-17:30", "Mo-Fr 25:00-26:00", "Mo 08:00-12:00;"})
    void whatCannotBeReadIsRefusedWithTheForm(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpeningHours.parse(text))
                .withMessageContaining("Mo-Fr 08:30-17:30");
    }
}
