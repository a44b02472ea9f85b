package org.openhotline.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorState;
import org.openhotline.operator.OperatorStatus;
import org.openhotline.operator.OperatorStatus.Phone;

/** An operator's place in the room: state, what comes after the present call, and how long it has been idle. */
final class Seat {

    final Extension extension;
    final String name;
    private OperatorState state;
    private Instant since;

    @Nullable
    OperatorState next;

    @Nullable
    CallId call;

    Phone phone = Phone.UNKNOWN;

    /** Order in which seats became free: the smaller, the longer idle. */
    private long idleRank;

    Seat(Extension extension, String name, OperatorState state, Instant since) {
        this.extension = extension;
        this.name = name;
        this.state = state;
        this.since = since;
    }

    OperatorState state() {
        return state;
    }

    long idleRank() {
        return idleRank;
    }

    /** A telephone that is known to be out of reach is offered nothing: the caller would only lose time. */
    boolean free() {
        return state == OperatorState.READY && phone != Phone.UNREACHABLE;
    }

    void enter(OperatorState to, Instant at, long rank) {
        state = to;
        since = at;
        idleRank = rank;
    }

    OperatorStatus status() {
        return new OperatorStatus(extension, name, state, since, next, call, phone);
    }
}
