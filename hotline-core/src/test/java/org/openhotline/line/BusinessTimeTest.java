package org.openhotline.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate HOLIDAY = LocalDate.parse("2026-12-25");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00+01:00, 120, 2026-11-23T12:00+01:00", // within the day
        "2026-11-23T16:30+01:00, 120, 2026-11-24T09:00+01:00", // over night
        "2026-11-23T16:30+01:00, 60, 2026-11-23T17:30+01:00", // to the minute of closing
        "2026-11-27T17:00+01:00, 60, 2026-11-30T08:30+01:00", // Friday to Monday, half an hour each
        "2026-11-28T12:00+01:00, 1, 2026-11-30T08:01+01:00", // made while closed
        "2026-12-24T17:00+01:00, 60, 2026-12-28T08:30+01:00", // a holiday, then a week-end
        "2026-03-27T17:00+01:00, 60, 2026-03-30T08:30+02:00", // summer time begins
        "2026-10-23T17:00+02:00, 60, 2026-10-26T08:30+01:00" // and ends
    })
    void onlyOpenTimeCounts(ZonedDateTime from, int minutes, ZonedDateTime due) {
        var time = new BusinessTime(OpeningHours.parse("Mo-Fr 08:00-17:30"), HOLIDAY::equals, BERLIN);
        assertThat(time.add(from.toInstant(), Duration.ofMinutes(minutes))).isEqualTo(due.toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T23:00+01:00, 300, 2026-03-29T05:00+02:00", // an hour is missing
        "2026-10-24T23:00+02:00, 300, 2026-10-25T03:00+01:00" // an hour comes twice
    })
    void aNightShiftHasTheHoursThatReallyPass(ZonedDateTime from, int minutes, ZonedDateTime due) {
        var time = new BusinessTime(OpeningHours.parse("Mo-Su 22:00-06:00"), _ -> false, BERLIN);
        assertThat(time.add(from.toInstant(), Duration.ofMinutes(minutes))).isEqualTo(due.toInstant());
    }

    @Test
    void aLineThatNeverOpensHasTheClockOnTheWall() {
        var time = new BusinessTime(OpeningHours.ALWAYS, _ -> true, BERLIN);
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(time.add(from, Duration.ofHours(2))).isEqualTo(from.plus(Duration.ofHours(2)));
    }

    @Test
    void aLineThatIsAlwaysOpenHasEveryMinute() {
        var time = new BusinessTime(OpeningHours.ALWAYS, HOLIDAY::equals, BERLIN);
        Instant from = ZonedDateTime.parse("2026-12-24T23:30+01:00").toInstant();
        assertThat(time.add(from, Duration.ofMinutes(60)))
                .isEqualTo(ZonedDateTime.parse("2026-12-26T00:30+01:00").toInstant());
    }
}
