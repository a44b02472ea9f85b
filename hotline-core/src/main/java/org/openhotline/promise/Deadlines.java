package org.openhotline.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.openhotline.settings.PromiseRules;

/** What time brings to a promise: pure functions of its state, so that neither restarts nor shifted clocks lose anything. */
final class Deadlines {
    private Deadlines() {}

    /** What happens by the clock, in the order in which it happens where several are due at once. */
    enum Step {
        WARN,
        HAND_OVER,
        TO_SUPERVISOR,
        TO_MANAGER
    }

    /** What comes next, and when. */
    record Next(Step step, Instant at) {}

    /** Empty where time brings nothing more. */
    static Optional<Next> next(Promise promise, PromiseRules rules) {
        if (!promise.open()) {
            return Optional.empty();
        }
        Instant due = promise.due();
        Stream.Builder<Next> steps = Stream.builder();
        if (promise.warnedAt() == null) {
            steps.add(new Next(Step.WARN, due.minus(lead(promise, rules.warnMinutes(), 2))));
        }
        if (promise.handedOverAt() == null) {
            steps.add(new Next(Step.HAND_OVER, due.minus(lead(promise, rules.handOverMinutes(), 4))));
        }
        switch (promise.raisedTo()) {
            case NONE -> steps.add(new Next(Step.TO_SUPERVISOR, due.plus(minutes(rules.supervisorAfterMinutes()))));
            case SUPERVISOR -> steps.add(new Next(Step.TO_MANAGER, due.plus(minutes(rules.managerAfterMinutes()))));
            case MANAGER -> {
                // nobody stands above
            }
        }
        return steps.build().min(Comparator.comparing(Next::at).thenComparing(Next::step));
    }

    /** A promise for in ten minutes is not handed to somebody else at once: half its time, then a quarter, is the owner's. */
    private static Duration lead(Promise promise, int minutes, int share) {
        Duration whole = Duration.between(promise.madeAt(), promise.due());
        Duration most = whole.isNegative() ? Duration.ZERO : whole.dividedBy(share);
        Duration wanted = minutes(minutes);
        return wanted.compareTo(most) < 0 ? wanted : most;
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
