package org.openhotline.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhotline.settings.HouseSettings;
import org.openhotline.settings.LineRules;
import org.openhotline.settings.QueueRules;

/**
 * Ten thousand random days on a clock of their own: no caller waits while an eligible operator is ready, no operator gets two
 * calls, nobody unskilled is rung, the one whose priority has grown highest is served first, so nobody starves, and every
 * caller leaves with an outcome. A day is {@value RandomDay#CALLERS} callers, two to five operators and eight other things (pauses,
 * telephones away, new rules, lost sight, moves by hand) within half an hour. A broken router is seen to break the promises.
 */
class RouterPropertyTest {

    private static final int DAYS = 10_000;

    /** A broken router must be found out within so many. */
    private static final int DAYS_OF_THE_BROKEN = 500;

    @Test
    void onEveryDayEveryPromiseIsKept() {
        Map<String, Long> outcomes = LongStream.range(0, DAYS)
                .boxed()
                .flatMap(seed -> pass(seed, UnaryOperator.identity(), Eligibility::of, false))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long all = (long) DAYS * RandomDay.CALLERS;
        assertThat(outcomes.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(all);
        // Days on which nearly everybody is served, or nearly nobody, would prove little.
        assertThat(outcomes)
                .hasSize(3)
                .allSatisfy((_, count) -> assertThat(count).isGreaterThan(all / 20));
    }

    private static Stream<String> pass(
            long seed,
            UnaryOperator<HouseSettings> distortion,
            Function<HouseSettings, Eligibility> eligibility,
            boolean lies) {
        try {
            return new RandomDay(seed, distortion, eligibility, lies).pass();
        } catch (AssertionError broken) {
            throw new AssertionError("Day " + seed + ": " + broken.getMessage(), broken);
        }
    }

    private static Stream<Arguments> broken() {
        UnaryOperator<HouseSettings> none = UnaryOperator.identity();
        Function<HouseSettings, Eligibility> everybody = _ -> (_, _, _) -> true;
        Function<HouseSettings, Eligibility> notAnna = rules -> {
            Eligibility real = Eligibility.of(rules);
            return (operator, skill, level) ->
                    !operator.digits().equals("1001") && real.mayServe(operator, skill, level);
        };
        Function<HouseSettings, Eligibility> real = Eligibility::of;
        return Stream.of(
                Arguments.of("a caller who waits while an operator is ready", none, notAnna, false, "waits while"),
                Arguments.of("an operator without the skill", none, everybody, false, "may serve"),
                Arguments.of(
                        "priorities that do not count",
                        (UnaryOperator<HouseSettings>) rules -> lines(rules, RouterPropertyTest::withoutPriority),
                        real,
                        false,
                        "priority of one who waits on"),
                Arguments.of(
                        "priorities that do not grow",
                        (UnaryOperator<HouseSettings>) rules -> queues(rules, RouterPropertyTest::withoutAgeing),
                        real,
                        false,
                        "priority of one who waits on"),
                Arguments.of("an operator with two calls", none, real, true, "and has a call"));
    }

    @ParameterizedTest(name = "{0} is noticed")
    @MethodSource("broken")
    void aBrokenRouterIsFoundOut(
            String what,
            UnaryOperator<HouseSettings> distortion,
            Function<HouseSettings, Eligibility> eligibility,
            boolean lies,
            String complaint) {
        assertThat(LongStream.range(0, DAYS_OF_THE_BROKEN)
                        .mapToObj(seed -> complaint(seed, distortion, eligibility, lies)))
                .anyMatch(said -> said.contains(complaint));
    }

    private static String complaint(
            long seed,
            UnaryOperator<HouseSettings> distortion,
            Function<HouseSettings, Eligibility> eligibility,
            boolean lies) {
        try {
            var _ = pass(seed, distortion, eligibility, lies);
            return "";
        } catch (AssertionError broken) {
            return String.valueOf(broken.getMessage());
        }
    }

    private static HouseSettings lines(HouseSettings rules, UnaryOperator<LineRules> change) {
        List<LineRules> lines = rules.lines().stream().map(change).toList();
        return new HouseSettings(
                lines,
                rules.queues(),
                rules.operators(),
                rules.pauseReasons(),
                rules.duty(),
                rules.outside(),
                rules.referrals(),
                rules.holidays(),
                rules.promises());
    }

    private static HouseSettings queues(HouseSettings rules, UnaryOperator<QueueRules> change) {
        List<QueueRules> queues = rules.queues().stream().map(change).toList();
        return new HouseSettings(
                rules.lines(),
                queues,
                rules.operators(),
                rules.pauseReasons(),
                rules.duty(),
                rules.outside(),
                rules.referrals(),
                rules.holidays(),
                rules.promises());
    }

    private static LineRules withoutPriority(LineRules line) {
        return new LineRules(
                line.line(),
                line.policy(),
                line.queue(),
                line.hours(),
                line.longestQueue(),
                line.longestWaitSeconds(),
                line.overflow(),
                line.announceEverySeconds(),
                line.wrapUpSeconds(),
                line.lastOperatorMinutes(),
                0,
                line.serviceTarget());
    }

    private static QueueRules withoutAgeing(QueueRules queue) {
        return new QueueRules(queue.name(), queue.skill(), queue.minimumLevel(), queue.widening(), 3600);
    }
}
