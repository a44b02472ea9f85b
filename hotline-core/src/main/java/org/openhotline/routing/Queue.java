package org.openhotline.routing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.operator.Extension;
import org.openhotline.settings.QueueRules;
import org.openhotline.settings.Widening;

/** A queue with a lane for each step of its widening; the last lane is open to the most operators. */
final class Queue {

    private final List<Step> steps = new ArrayList<>();

    private record Step(long afterNanos, Lane lane) {}

    Queue(QueueRules rules) {
        long point = Duration.ofSeconds(rules.ageingSecondsPerPoint()).toNanos();
        steps.add(new Step(0, new Lane(rules.skill(), rules.minimumLevel(), point)));
        for (Widening step : rules.widening()) {
            long after = Duration.ofSeconds(step.afterSeconds()).toNanos();
            steps.add(new Step(after, new Lane(rules.skill(), step.minimumLevel(), point)));
        }
    }

    List<Lane> lanes() {
        return steps.stream().map(Step::lane).toList();
    }

    /** The lane for a caller who has waited so long. */
    Lane laneAfter(long waitedNanos) {
        Lane lane = steps.getFirst().lane();
        for (Step step : steps) {
            if (step.afterNanos() <= waitedNanos) {
                lane = step.lane();
            }
        }
        return lane;
    }

    /** After how much waiting the next step comes; null after the last. */
    @Nullable
    Long nextStepAfter(long waitedNanos) {
        return steps.stream()
                .map(Step::afterNanos)
                .filter(after -> after > waitedNanos)
                .findFirst()
                .orElse(null);
    }

    /** Whether this operator may serve its callers sooner or later. */
    boolean mayEverBeServedBy(Extension operator, Eligibility eligibility) {
        return steps.getLast().lane().mayBeServedBy(operator, eligibility);
    }

    int before(WaitingCall caller) {
        return steps.stream().mapToInt(step -> step.lane().before(caller)).sum();
    }
}
