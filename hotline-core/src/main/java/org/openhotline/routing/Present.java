package org.openhotline.routing;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.openhotline.operator.Extension;

/** Who is there for callers, kept up to date seat by seat so that no event has to look at everybody. */
final class Present {

    private static final Comparator<Entry> LONGEST_FIRST = Comparator.comparingLong(Entry::rank);

    private enum Kind {
        FREE,
        AT_WORK,
        MISSED,
        ABSENT
    }

    private record Entry(Seat seat, Kind kind, long rank, boolean signedIn) {}

    private final Map<Extension, Entry> entries = new HashMap<>();
    private final TreeSet<Entry> free = new TreeSet<>(LONGEST_FIRST);
    private final TreeSet<Entry> missed = new TreeSet<>(LONGEST_FIRST);
    private int atWork;
    private int signedIn;
    private long comingsAndGoings;

    /** Takes note of how a seat stands now. */
    void note(Seat seat) {
        Entry before = entries.put(seat.extension, entry(seat));
        if (before != null) {
            count(before, -1);
            free.remove(before);
            missed.remove(before);
        }
        Entry now = entry(seat);
        if (before == null || before.signedIn() != now.signedIn()) {
            comingsAndGoings++;
        }
        count(now, 1);
        if (now.kind() == Kind.FREE) {
            free.add(now);
        } else if (now.kind() == Kind.MISSED) {
            missed.add(now);
        }
    }

    private void count(Entry entry, int by) {
        atWork += entry.kind() == Kind.FREE || entry.kind() == Kind.AT_WORK ? by : 0;
        signedIn += entry.signedIn() ? by : 0;
    }

    private static Entry entry(Seat seat) {
        return new Entry(seat, kind(seat), seat.rank(), seat.state().signedIn());
    }

    private static Kind kind(Seat seat) {
        if (seat.free()) {
            return Kind.FREE;
        }
        if (seat.atWork()) {
            return Kind.AT_WORK;
        }
        return seat.missed() ? Kind.MISSED : Kind.ABSENT;
    }

    /** Seats that may be offered a caller now, the longest idle first. */
    Iterable<Seat> free() {
        return seats(free);
    }

    /** Seats that missed a call and can be reached, the one who missed longest ago first. */
    Iterable<Seat> missed() {
        return seats(missed);
    }

    private static Iterable<Seat> seats(Collection<Entry> entries) {
        return () -> entries.stream().map(Entry::seat).iterator();
    }

    boolean anybodyFree() {
        return !free.isEmpty();
    }

    boolean anybodyMissed() {
        return !missed.isEmpty();
    }

    boolean anybodyAtWork() {
        return atWork > 0;
    }

    /** Grows whenever somebody signs in or out. */
    long comingsAndGoings() {
        return comingsAndGoings;
    }

    boolean anybodySignedIn() {
        return signedIn > 0;
    }
}
