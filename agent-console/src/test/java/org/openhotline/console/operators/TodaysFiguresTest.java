package org.openhotline.console.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openhotline.clock.HouseClock;
import org.openhotline.operator.Extension;
import org.openhotline.storage.FigureQueries;
import org.openhotline.storage.OperatorFigures;
import org.springframework.dao.DataAccessResourceFailureException;

/** Figures are there when asked for, also while the database is away, and begin anew at the house's midnight. */
@Timeout(30)
class TodaysFiguresTest {
    private static final Extension ANNA = new Extension("1001");
    private static final OperatorFigures ONE_CALL = new OperatorFigures(1, 0, 1, 1, Duration.ofSeconds(60));

    private final FigureQueries queries = mock();
    private final TodaysFigures figures =
            new TodaysFigures(queries, clockAt("2026-11-23T20:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final List<Extension> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        figures.close();
    }

    private void read() {
        int before = told.size();
        figures.readSoon();
        await().until(() -> told.size() > before);
    }

    @Test
    void tellsWhoseHaveChangedAndCountsFromTheHousesMidnight() {
        when(queries.since(any())).thenReturn(Map.of(ANNA, ONE_CALL));
        figures.onChange(told::add);
        read();
        assertThat(told).containsExactly(ANNA);
        assertThat(figures.of(ANNA)).isEqualTo(ONE_CALL);
        verify(queries, atLeastOnce()).since(Instant.parse("2026-11-23T16:00:00Z"));
    }

    @Test
    void showsTheLastKnownWhileTheDatabaseIsAway() {
        when(queries.since(any()))
                .thenReturn(Map.of(ANNA, ONE_CALL))
                .thenThrow(new DataAccessResourceFailureException("away"))
                .thenReturn(Map.of());
        figures.onChange(told::add);
        read();
        figures.readSoon();
        await().untilAsserted(() -> verify(queries, times(2)).since(any()));
        assertThat(figures.of(ANNA)).isEqualTo(ONE_CALL);
        read();
        assertThat(figures.of(ANNA)).isEqualTo(OperatorFigures.NONE);
    }

    @Test
    void isQuietOnceClosed() {
        figures.close();
        figures.readSoon();
        assertThat(figures.of(ANNA)).isEqualTo(OperatorFigures.NONE);
    }

    private static HouseClock clockAt(String time) {
        HouseClock clock = mock();
        when(clock.now()).thenReturn(Instant.parse(time));
        return clock;
    }
}
