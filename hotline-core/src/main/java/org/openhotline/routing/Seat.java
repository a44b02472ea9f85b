package org.openhotline.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorLog.Known;
import org.openhotline.operator.OperatorState;
import org.openhotline.operator.OperatorStatus;
import org.openhotline.operator.OperatorStatus.Phone;
import org.openhotline.operator.Telephone;

/** An operator's place in the room: state, what comes after the present call, and how long it has been idle. */
final class Seat {

    final Extension extension;
    final String name;
    private OperatorState state;
    private Instant since;
    private Telephone telephone;

    /** Why he pauses; null unless paused. */
    @Nullable
    String reason;

    /** The state that was asked for after the present call, or null. */
    @Nullable
    OperatorState next;

    @Nullable
    String nextReason;

    String nextBy = Room.TELEPHONE;

    @Nullable
    CallId call;

    /** The call whose record is being completed, or is to be after a call between. */
    @Nullable
    WrapUp wrapUp;

    /** The call on the line has its record already: no wrap-up follows. */
    @Nullable
    CallId recordComplete;

    /** A caller whose leg to this operator broke off is on his way back to him: nobody else is offered. */
    @Nullable
    CallId heldFor;

    /** The last miss was the telephone's, which could not be reached: when it is back the operator is ready again. */
    boolean missedUnreachable;

    /** Steady time of the last miss. */
    long missedNanos;

    boolean deskOpen;

    /** The caller's call on the line; null while there is none. */
    @Nullable
    Served served;

    private final Map<Telephone, Phone> phones = new EnumMap<>(Telephone.class);

    /** Order in which seats came to their state: the smaller, the longer idle. */
    private long rank;

    /**
     * A call that the operator serves, as it was when he answered it.
     *
     * @param queue out of which it came; empty where we do not know
     * @param wrapUpLimit how long its record may take afterwards
     */
    record Served(CallId call, String queue, Duration wrapUpLimit, long answeredNanos) {}

    /**
     * What is left to do after a call.
     *
     * @param served null when it is not known any more, after a restart
     * @param until when it ends by itself, by the house's clock
     */
    record WrapUp(@Nullable Served served, long dueNanos, Instant until) {

        boolean isOf(CallId call) {
            return served == null || served.call().equals(call);
        }
    }

    Seat(Known known) {
        this.extension = known.extension();
        this.name = known.name();
        this.state = known.state();
        this.since = known.since();
        this.telephone = known.telephone();
        this.reason = known.reason();
    }

    OperatorState state() {
        return state;
    }

    Instant since() {
        return since;
    }

    long rank() {
        return rank;
    }

    Telephone telephone() {
        return telephone;
    }

    void use(Telephone other) {
        telephone = other;
    }

    Phone phone() {
        return phones.getOrDefault(telephone, Phone.UNKNOWN);
    }

    /** Takes note of a telephone's reachability and says what was known before. */
    Phone phone(Telephone which, Phone now) {
        Phone before = phones.put(which, now);
        return before == null ? Phone.UNKNOWN : before;
    }

    /** A telephone that is known to be out of reach is offered nothing: the caller would only lose time. */
    boolean free() {
        return state == OperatorState.READY && reachable() && heldFor == null;
    }

    boolean reachable() {
        return phone() != Phone.UNREACHABLE;
    }

    boolean missed() {
        return state == OperatorState.MISSED && reachable();
    }

    /** Serves a caller now, or will soon without anybody doing anything. */
    boolean atWork() {
        return state.onCall()
                || state == OperatorState.WRAP_UP
                || (state == OperatorState.READY && (reachable() || heldFor != null));
    }

    void enter(OperatorState to, Instant at, long newRank) {
        state = to;
        since = at;
        rank = newRank;
    }

    private @Nullable Instant wrapUpUntil() {
        return wrapUp == null || state != OperatorState.WRAP_UP ? null : wrapUp.until();
    }

    OperatorStatus status() {
        return new OperatorStatus(extension, name, state, since, next, call, phone(), telephone, reason, wrapUpUntil());
    }
}
