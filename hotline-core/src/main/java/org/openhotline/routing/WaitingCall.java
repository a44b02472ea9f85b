package org.openhotline.routing;

import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;

/** A caller and his place in line, which he keeps through offers that came to nothing. Lives on the router's thread. */
final class WaitingCall {

    /** How much comes before all counting of priorities. */
    enum Precedence {
        NONE,
        /** A supervisor moved the caller to the front. */
        MOVED_FIRST,
        /** The caller was talking, and his operator's leg broke off. */
        INTERRUPTED
    }

    final CallId call;
    final LineNumber line;

    /** Of the caller; empty where it is withheld. */
    final String number;

    /** Counts up with arrivals: the smaller, the longer the caller has been here. */
    final long place;

    /** Steady time of the arrival. */
    final long sinceNanos;

    String queue;
    int priority;
    Precedence precedence = Precedence.NONE;

    /** The one operator for whom the caller is kept; null when anybody may serve him. */
    @Nullable
    Extension reservedFor;

    /** The lane in which the caller stands; null while he is not in line, or is kept for one operator. */
    @Nullable
    Lane lane;

    /** In line: on a channel that waits for the router's word, or as a kept place. */
    boolean inLine;

    /** Has been told to wait and is not in line yet, for instance while greeted. */
    boolean coming;

    /** The line had no room for him on arrival: he goes on as soon as he can be told to. */
    boolean noRoom;

    /** Has gone on to somewhere else once; limits of his line count no more. */
    boolean overflowed;

    /** The place outlives the channel, for a caller who asked to be called back. */
    boolean kept;

    /** The channel has ended and the place is kept. */
    boolean gone;

    WaitingCall(CallId call, LineNumber line, String number, long place, long sinceNanos, String queue, int priority) {
        this.call = call;
        this.line = line;
        this.number = number;
        this.place = place;
        this.sinceNanos = sinceNanos;
        this.queue = queue;
        this.priority = priority;
    }

    /** Whether the limits of the line count for this caller. */
    boolean limited() {
        return !overflowed && !gone && precedence == Precedence.NONE;
    }
}
