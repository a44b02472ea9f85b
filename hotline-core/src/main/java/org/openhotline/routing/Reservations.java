package org.openhotline.routing;

import java.time.Duration;
import java.util.List;
import org.openhotline.clock.HouseClock;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorState;
import org.openhotline.routing.WaitingCall.Precedence;

/** Callers who are kept for one operator: by an interrupted call, or by a supervisor's hand. */
final class Reservations {

    /** A caller whose operator's leg broke off is kept for that operator so long after the telephone is back, … */
    static final Duration FIRST_REFUSAL = Duration.ofSeconds(15);

    /** … and no longer than this in all. */
    static final Duration IN_ALL = Duration.ofSeconds(30);

    private final HouseClock clock;
    private final Agenda agenda;
    private final Queues queues;
    private final Runnable freed;

    /** @param freed told when a caller is anybody's again */
    Reservations(HouseClock clock, Agenda agenda, Queues queues, Runnable freed) {
        this.clock = clock;
        this.agenda = agenda;
        this.queues = queues;
        this.freed = freed;
    }

    /** Keeps an interrupted caller for his operator, unless that one is leaving. */
    void keep(WaitingCall caller, Seat seat) {
        caller.precedence = Precedence.INTERRUPTED;
        if (mayComeBack(seat)) {
            caller.reservedFor = seat.extension;
            endAfter(seat.reachable() ? FIRST_REFUSAL : IN_ALL, caller, seat.extension);
        }
    }

    private static boolean mayComeBack(Seat seat) {
        return seat.state() != OperatorState.PAUSED && seat.state() != OperatorState.SIGNED_OUT;
    }

    private void endAfter(Duration time, WaitingCall caller, Extension operator) {
        agenda.at(clock.steadyNanos() + time.toNanos(), () -> end(caller, operator));
    }

    /** The caller is kept for that operator no longer. */
    private void end(WaitingCall caller, Extension operator) {
        if (operator.equals(caller.reservedFor)) {
            queues.move(caller, clock.steadyNanos(), () -> caller.reservedFor = null);
            freed.run();
        }
    }

    /** The telephone is back: its operator's first refusal begins. */
    void telephoneIsBack(Extension operator) {
        queues.reservedFor(operator).stream()
                .filter(caller -> caller.precedence == Precedence.INTERRUPTED)
                .forEach(caller -> endAfter(FIRST_REFUSAL, caller, operator));
    }

    /** Callers who are kept for an operator are anybody's when he leaves. */
    void changed(Seat seat) {
        for (WaitingCall caller : List.copyOf(queues.reservedFor(seat.extension))) {
            boolean stays = caller.precedence == Precedence.INTERRUPTED ? mayComeBack(seat) : seat.atWork();
            if (!stays) {
                end(caller, seat.extension);
            }
        }
    }
}
