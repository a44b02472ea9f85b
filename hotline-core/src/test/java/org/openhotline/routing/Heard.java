package org.openhotline.routing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openhotline.call.CallId;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.OperatorLog;
import org.openhotline.operator.OperatorStatus;

/** Writes down what a router tells. */
class Heard implements RouterListener {

    final List<Decision> decisions = new ArrayList<>();
    final List<OperatorLog.Change> changes = new ArrayList<>();
    final List<CallId> turns = new ArrayList<>();
    final Set<Alarm> alarms = EnumSet.noneOf(Alarm.class);

    Decision lastDecision() {
        return decisions.getLast();
    }

    OperatorLog.Change lastChange() {
        return changes.getLast();
    }

    @Override
    public void decided(Decision decision) {
        decisions.add(decision);
    }

    @Override
    public void turnCame(CallId call) {
        turns.add(call);
    }

    @Override
    public void seatChanged(OperatorStatus status) {}

    @Override
    public void stateChanged(OperatorLog.Change change) {
        changes.add(change);
    }

    @Override
    public void alarm(Alarm alarm, boolean on) {
        if (on) {
            alarms.add(alarm);
        } else {
            alarms.remove(alarm);
        }
    }

    @Override
    public void queueChanged(LineNumber line) {}
}
