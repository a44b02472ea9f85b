package org.openhotline.routing;

import java.util.Comparator;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openhotline.operator.Extension;

/**
 * Callers of one queue at one step of its widening, in the order in which they are served. Everybody in a lane may be served by
 * the same operators, so the router looks at the first alone.
 *
 * <p>Priority grows by one point for every so many seconds of waiting, equally fast for all in a queue. So who is before whom
 * never changes while they wait: it is as if each had arrived {@code priority} × those seconds earlier, and the lane is sorted
 * once, on entry.
 */
final class Lane {

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::precedence)
            .reversed()
            .thenComparingLong(Entry::asIfSince)
            .thenComparingLong(Entry::place);

    private final @Nullable String skill;
    private final int minimumLevel;
    private final long pointNanos;
    private final TreeSet<Entry> callers = new TreeSet<>(ORDER);

    private record Entry(WaitingCall caller, WaitingCall.Precedence precedence, long asIfSince, long place) {}

    /** @param pointNanos time of waiting that counts as one point of priority */
    Lane(@Nullable String skill, int minimumLevel, long pointNanos) {
        this.skill = skill;
        this.minimumLevel = minimumLevel;
        this.pointNanos = pointNanos;
    }

    boolean mayBeServedBy(Extension operator, Eligibility eligibility) {
        return eligibility.mayServe(operator, skill, minimumLevel);
    }

    void add(WaitingCall caller) {
        callers.add(entry(caller));
    }

    void remove(WaitingCall caller) {
        callers.remove(entry(caller));
    }

    private Entry entry(WaitingCall caller) {
        long asIfSince = caller.sinceNanos - caller.priority * pointNanos;
        return new Entry(caller, caller.precedence, asIfSince, caller.place);
    }

    boolean isEmpty() {
        return callers.isEmpty();
    }

    WaitingCall first() {
        return callers.getFirst().caller();
    }

    /** How many of this lane are served before a caller of the same queue. */
    int before(WaitingCall caller) {
        return callers.headSet(entry(caller)).size();
    }

    /** Whether the first of this lane is served before the first of the other. */
    boolean isBefore(Lane other, long nowNanos) {
        Entry mine = callers.getFirst();
        Entry theirs = other.callers.getFirst();
        if (mine.precedence() != theirs.precedence()) {
            return mine.precedence().compareTo(theirs.precedence()) > 0;
        }
        if (pointNanos == other.pointNanos) {
            return ORDER.compare(mine, theirs) < 0;
        }
        int priority = Double.compare(points(mine, nowNanos), other.points(theirs, nowNanos));
        return priority != 0 ? priority > 0 : mine.place() < theirs.place();
    }

    /** Priority as it has grown by now. */
    private double points(Entry entry, long nowNanos) {
        return (double) (nowNanos - entry.asIfSince()) / pointNanos;
    }
}
