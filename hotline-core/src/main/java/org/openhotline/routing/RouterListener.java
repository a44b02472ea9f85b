package org.openhotline.routing;

import org.openhotline.call.CallId;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.OperatorLog;
import org.openhotline.operator.OperatorStatus;

/** What the router tells while it works, on its own thread. */
interface RouterListener {

    void decided(Decision decision);

    /** It is the turn of a caller whose place was kept and who is to be called back. */
    void turnCame(CallId call);

    void seatChanged(OperatorStatus status);

    void stateChanged(OperatorLog.Change change);

    /** An alarm began or is over. */
    void alarm(Alarm alarm, boolean on);

    void queueChanged(LineNumber line);
}
