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

    /** The mean; null while too few calls are known. */
    @Nullable
    Duration mean(String queue) {
        Deque<Duration> last = queues.get(queue);
        return last == null || last.size() < ENOUGH
                ? null
                : last.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(last.size());
    }
}
