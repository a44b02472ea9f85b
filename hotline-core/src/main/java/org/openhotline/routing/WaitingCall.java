package org.openhotline.routing;

import java.util.Comparator;
import org.openhotline.call.CallId;
import org.openhotline.line.LineNumber;

/**
 * A caller in line.
 *
 * @param priority higher is served first; every line has 0 until lines get priorities of their own
 * @param place counts up with arrivals: the smaller, the longer the caller has been here; kept through missed offers
 * @param sinceNanos steady time of the arrival
 */
record WaitingCall(CallId call, LineNumber line, int priority, long place, long sinceNanos) {

    static final Comparator<WaitingCall> ORDER = Comparator.comparingInt(WaitingCall::priority)
            .reversed()
            .thenComparingLong(WaitingCall::place)
            .thenComparing(waiting -> waiting.call().value());
}
