package org.openhotline.routing;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * What is to be done later, by steady time. Nothing is ever taken off: whoever put it there looks, when the time has come,
 * whether it still matters.
 */
final class Agenda {

    /** No time at all: nothing is to be done later. */
    static final long NEVER = Long.MAX_VALUE;

    private final PriorityQueue<Item> items =
            new PriorityQueue<>(Comparator.comparingLong(Item::dueNanos).thenComparingLong(Item::order));
    private long written;

    private record Item(long dueNanos, long order, Runnable what) {}

    void at(long dueNanos, Runnable what) {
        items.add(new Item(dueNanos, written++, what));
    }

    /** When the next thing is due; {@link #NEVER} when there is none. */
    long nextDue() {
        Item next = items.peek();
        return next == null ? NEVER : next.dueNanos();
    }

    /** Does what is due by now, in order; says whether there was anything. */
    boolean doAllDue(long nowNanos) {
        boolean any = false;
        while (nextDue() <= nowNanos) {
            items.remove().what().run();
            any = true;
        }
        return any;
    }
}
