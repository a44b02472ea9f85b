package org.openhotline.console.live;

import org.openhotline.call.CallRecord;
import org.openhotline.console.board.Alarms.AlarmView;
import org.openhotline.console.board.BoardView;
import org.openhotline.console.board.Notes.Note;
import org.openhotline.console.status.SystemState;
import org.openhotline.line.LineStatus;
import org.openhotline.operator.OperatorStatus;
import org.openhotline.supervision.Supervision;

/** What there is news of. */
sealed interface Subject {

    record OfCall(CallRecord call) implements Subject {}

    record OfOperator(OperatorStatus operator) implements Subject {}

    record OfLine(LineStatus line) implements Subject {}

    record OfSystem(SystemState state) implements Subject {}

    record OfBoard(BoardView board) implements Subject {}

    record OfAlarm(AlarmView alarm) implements Subject {}

    record OfNote(Note note) implements Subject {}

    /** A notice was written, withdrawn or read. */
    record OfNotices() implements Subject {}

    record OfSettings(long version) implements Subject {}

    /** For the supervisor himself. */
    record OfSupervision(Supervision supervision) implements Subject {}

    /** Something may have been missed: the reader fetches everything anew. */
    record Resync() implements Subject {}

    /** Name of the event on the wire. */
    default String event() {
        return switch (this) {
            case OfCall _ -> "call";
            case OfOperator _ -> "operator";
            case OfLine _ -> "line";
            case OfSystem _ -> "system";
            case OfBoard _ -> "board";
            case OfAlarm _ -> "alarm";
            case OfNote _ -> "note";
            case OfNotices _ -> "notice";
            case OfSettings _ -> "settings";
            case OfSupervision _ -> "supervision";
            case Resync _ -> "resync";
        };
    }
}
