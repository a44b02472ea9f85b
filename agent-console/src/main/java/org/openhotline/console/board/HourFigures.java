package org.openhotline.console.board;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallRecord;
import org.openhotline.call.Outcome;

/**
 * Figures of the calls that arrived in the last sixty minutes. Shares are from 0 to 1, null where nothing can be counted.
 *
 * @param offered calls that arrived, without those that met a closed line
 * @param answered of these, calls that an operator answered
 * @param abandoned of these, calls whose caller left before an operator answered
 * @param lineWithin of the calls with a verdict on the line's clock, those where the line answered within three rings (A1)
 * @param operatorWithin of the calls with a verdict on the voice clock, those where an operator did (A1)
 * @param serviceLevel calls answered by an operator within the line's target, counted from the first ring, as a share of all
 *     offered calls that are decided: those answered, those that waited longer than the target, and those that ended without
 *     an answer; callers who left before the target had passed are left out
 */
record HourFigures(
        int offered,
        int answered,
        int abandoned,
        @Nullable Double lineWithin,
        @Nullable Double operatorWithin,
        @Nullable Double serviceLevel) {

    /** A call with the seconds that its line aims at. */
    record Aimed(CallRecord call, Duration target) {

        /** Null while nobody can say, and where the caller left too early. */
        @Nullable
        Boolean inTime(Duration age) {
            Duration voice = call.voiceClock().elapsed();
            if (call.operator() != null && voice != null) {
                return voice.compareTo(target) <= 0;
            }
            boolean late = (call.live() ? age : lived()).compareTo(target) > 0;
            boolean lost = !call.live() && !left();
            return (late || lost) ? Boolean.FALSE : null;
        }

        private Duration lived() {
            return call.endedAt() == null ? Duration.ZERO : Duration.between(call.arrivedAt(), call.endedAt());
        }

        private boolean left() {
            return abandoned(call);
        }
    }

    static HourFigures of(Collection<Aimed> calls, Function<CallRecord, Duration> age) {
        List<Aimed> offered = calls.stream()
                .filter(one -> one.call().outcome() != Outcome.CLOSED)
                .toList();
        return new HourFigures(
                offered.size(),
                (int) offered.stream()
                        .filter(one -> one.call().operator() != null)
                        .count(),
                (int) offered.stream().filter(one -> abandoned(one.call())).count(),
                share(offered, one -> one.call().lineClock().withinStandard()),
                share(offered, one -> one.call().voiceClock().withinStandard()),
                share(offered, one -> one.inTime(age.apply(one.call()))));
    }

    private static boolean abandoned(CallRecord call) {
        Outcome outcome = call.outcome();
        return outcome != null
                && switch (outcome) {
                    case ABANDONED_RINGING, ABANDONED_GREETING, ABANDONED_WAITING, ABANDONED_OFFERED -> true;
                    case ANSWERED, FORWARDED, CLOSED, NO_OPERATOR, FAILED -> false;
                };
    }

    private static @Nullable Double share(List<Aimed> calls, Function<Aimed, @Nullable Boolean> verdict) {
        List<Boolean> verdicts =
                calls.stream().map(verdict).filter(Objects::nonNull).toList();
        long good = verdicts.stream().filter(one -> one).count();
        return verdicts.isEmpty() ? null : (double) good / verdicts.size();
    }
}
