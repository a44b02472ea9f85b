package org.openhotline.routing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long the last calls of each queue kept their operators, wrap-up included. */
final class HandlingTimes {

    /** Enough to be steady, few enough to follow the day. */
    private static final int LAST = 30;

    /** Fewer calls say nothing. */
    private static final int ENOUGH = 3;

    private final Map<String, Deque<Duration>> queues = new HashMap<>();

    void took(String queue, Duration time) {
        Deque<Duration> last = queues.computeIfAbsent(queue, _ -> new ArrayDeque<>());
        last.add(time);
        if (last.size() > LAST) {
            last.remove();
        }
    }

    /**
     * How long a caller is likely to wait; null while too few calls are known, or nobody is at work.
     *
     * @param place of the caller: 1 is next
     * @param operators who share the queue
     */
    @Nullable
    Duration expectedWait(String queue, int place, long operators) {
        Deque<Duration> last = queues.get(queue);
        if (last == null || last.size() < ENOUGH || operators == 0) {
            return null;
        }
        Duration all = last.stream().reduce(Duration.ZERO, Duration::plus);
        return all.dividedBy(last.size()).multipliedBy(place).dividedBy(operators);
    }
}
