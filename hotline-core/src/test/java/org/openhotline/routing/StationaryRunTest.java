package org.openhotline.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The router serves as theory says, in a few houses and seconds; {@code ./hotline bench waits} has them all, to one per cent. Here
 * a run ends when half of the 95 % interval is at most 4 % of the mean, and the mean may be 8 % off: that is 3.9 standard errors,
 * which chance does once in ten thousand houses, while one operator more or less is 20 % and more.
 */
class StationaryRunTest {

    private static final double HALF_WIDTH = 0.04;
    private static final double TOLERANCE = 2 * HALF_WIDTH;
    private static final double NO_END = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @CsvSource({"5, 0.7", "10, 0.8"})
    void whereEverybodyWaitsTheMeanWaitIsErlangC(int operators, double load) {
        StationaryRun.Result found = StationaryRun.run(operators, load, NO_END, HALF_WIDTH, 1);
        double expected = Erlang.meanWaitC(operators, load, StationaryRun.TALK);
        assertThat(found.meanWait() / expected).isEqualTo(1, within(TOLERANCE));
    }

    @ParameterizedTest
    @CsvSource({"5, 0.9", "10, 0.8"})
    void wherePatienceEndsTheMeanWaitIsErlangA(int operators, double load) {
        StationaryRun.Result found = StationaryRun.run(operators, load, 120, HALF_WIDTH, 1);
        double expected = Erlang.meanWaitA(operators, load, StationaryRun.TALK, 120);
        assertThat(found.meanWait() / expected).isEqualTo(1, within(TOLERANCE));
    }

    @Test
    void oneOperatorMoreWouldBeNoticed() {
        double five = Erlang.meanWaitC(5, 0.7, StationaryRun.TALK);
        double six = Erlang.meanWaitC(6, 0.7 * 5 / 6, StationaryRun.TALK);
        assertThat(six / five).isLessThan(1 - TOLERANCE);
    }

    /** Figures that tables of Erlang C have: 10 erlangs on 14 operators, 17.4 % wait; mean wait 0.0435 talks. */
    @Test
    void theFormulaeAgreeWithTheTablesAndWithEachOther() {
        assertThat(Erlang.meanWaitC(14, 10.0 / 14, 1)).isEqualTo(0.0435, within(0.0002));
        assertThat(Erlang.meanWaitA(14, 10.0 / 14, 1, 1e9)).isEqualTo(Erlang.meanWaitC(14, 10.0 / 14, 1), within(1e-6));
        // With patience as long as talks everybody leaves at the same rate: calls in the house are Poisson.
        assertThat(Erlang.meanWaitA(1, 1, 1, 1)).isEqualTo(Math.exp(-1), within(1e-9));
    }
}
