package org.openhotline.console.live;

import org.openhotline.call.CallRecord;
import org.openhotline.console.status.SystemState;
import org.openhotline.line.LineStatus;
import org.openhotline.operator.OperatorStatus;

/** What there is news of. */
sealed interface Subject {

    record OfCall(CallRecord call) implements Subject {}

    record OfOperator(OperatorStatus operator) implements Subject {}

    record OfLine(LineStatus line) implements Subject {}

    record OfSystem(SystemState state) implements Subject {}

    /** Something may have been missed: the reader fetches everything anew. */
    record Resync() implements Subject {}

    /** Name of the event on the wire. */
    default String event() {
        return switch (this) {
            case OfCall _ -> "call";
            case OfOperator _ -> "operator";
            case OfLine _ -> "line";
            case OfSystem _ -> "system";
            case Resync _ -> "resync";
        };
    }
}
