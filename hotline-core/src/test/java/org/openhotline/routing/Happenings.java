package org.openhotline.routing;

import java.util.Comparator;
import java.util.PriorityQueue;

/** What happens in a simulated house, in the order of its time. */
final class Happenings {

    private record Happening(long atNanos, long order, Runnable what) {}

    private final PriorityQueue<Happening> coming =
            new PriorityQueue<>(Comparator.comparingLong(Happening::atNanos).thenComparingLong(Happening::order));
    private long order;

    void at(long atNanos, Runnable what) {
        coming.add(new Happening(atNanos, order++, what));
    }

    boolean any() {
        return !coming.isEmpty();
    }

    long nextAt() {
        return coming.element().atNanos();
    }

    void doNext() {
        coming.remove().what().run();
    }
}
