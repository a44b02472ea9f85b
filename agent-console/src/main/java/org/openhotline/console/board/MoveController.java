package org.openhotline.console.board;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.clock.HouseClock;
import org.openhotline.console.access.Needs;
import org.openhotline.console.access.Person;
import org.openhotline.console.access.Right;
import org.openhotline.console.problem.InvalidRequest;
import org.openhotline.console.problem.Problem;
import org.openhotline.journal.Journal;
import org.openhotline.journal.JournalEntry;
import org.openhotline.journal.JournalKind;
import org.openhotline.operator.Extension;
import org.openhotline.operator.UnknownOperator;
import org.openhotline.routing.Reception;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A supervisor gives a waiting caller another place: before all others, or with one operator. */
@RestController
class MoveController {

    /**
     * Where to; exactly one of the two.
     *
     * @param operator extension of who shall take the caller
     * @param first true puts the caller before all others in line
     */
    record Move(@Nullable String operator, @Nullable Boolean first) {}

    private final Reception reception;
    private final Journal journal;
    private final HouseClock clock;

    MoveController(Reception reception, Journal journal, HouseClock clock) {
        this.reception = reception;
        this.journal = journal;
        this.clock = clock;
    }

    /** The journal keeps by whom. */
    @Operation(
            summary = "Gives a waiting caller another place",
            description = "Before all others, or to one operator. 409 call-not-waiting. The journal keeps by whom.")
    @PostMapping("/api/calls/{id}/move")
    @Needs(Right.MOVE_CALLERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(@AuthenticationPrincipal Person person, @PathVariable String id, @RequestBody Move move) {
        CallId call = new CallId(id);
        boolean first = Boolean.TRUE.equals(move.first());
        if (first == (move.operator() != null)) {
            throw new InvalidRequest(Problem.INVALID_REQUEST, "Either \"operator\" or \"first\": true");
        }
        boolean moved = first ? reception.moveFirst(call) : reception.prefer(call, operator(move.operator()));
        if (!moved) {
            throw new InvalidRequest(Problem.CALL_NOT_WAITING, "Call " + id + " does not wait in line");
        }
        Map<String, String> details = first ? Map.of("to", "first") : Map.of("to", "" + move.operator());
        journal.keep(new JournalEntry(clock.now(), person.name(), JournalKind.CALLER_MOVED, id, details));
    }

    private Extension operator(@Nullable String digits) {
        Extension extension;
        try {
            extension = new Extension(digits == null ? "" : digits);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest(Problem.INVALID_REQUEST, "\"" + digits + "\" is no extension");
        }
        if (reception.find(extension).isEmpty()) {
            throw new UnknownOperator(extension);
        }
        return extension;
    }
}
