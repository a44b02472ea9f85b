package org.openhotline.console.desk;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.call.CallRecord;
import org.openhotline.clock.HouseClock;
import org.openhotline.console.access.Needs;
import org.openhotline.console.access.Person;
import org.openhotline.console.access.Right;
import org.openhotline.console.access.Rights;
import org.openhotline.console.calls.CallView;
import org.openhotline.console.problem.InvalidRequest;
import org.openhotline.console.problem.Keeping;
import org.openhotline.console.problem.Problem;
import org.openhotline.desk.CallNotes;
import org.openhotline.desk.Desks;
import org.openhotline.desk.Entry;
import org.openhotline.desk.NotesClosed;
import org.openhotline.journal.Access;
import org.openhotline.journal.AccessLog;
import org.openhotline.operator.OperatorRoom;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is written down of a call: one entry for each question that the caller raised (B5, B6). */
@RestController
@RequestMapping("/api/desk/calls/{id}")
class NotesController {

    /**
     * A call on the desk.
     *
     * @param call null while it cannot be read
     * @param earlier calls of the same number, newest first, at most ten
     * @param earlierKnown false while the database is away: then nobody knows whether there were earlier calls
     * @param lastOperator who talked to this caller last, before this call
     * @param complete whether the record says all that the caller brought
     */
    record CallOnDesk(
            @Nullable CallView call,
            List<CallView> earlier,
            boolean earlierKnown,
            @Nullable String lastOperator,
            @Nullable String operator,
            List<EntryView> entries,
            boolean complete,
            @Nullable Instant completedAt) {}

    private final NotesDesk notes;
    private final EarlierCalls earlier;
    private final Desks desks;
    private final OperatorRoom room;
    private final AccessLog accesses;
    private final HouseClock clock;

    NotesController(
            NotesDesk notes,
            EarlierCalls earlier,
            Desks desks,
            OperatorRoom room,
            AccessLog accesses,
            HouseClock clock) {
        this.notes = notes;
        this.earlier = earlier;
        this.desks = desks;
        this.room = room;
        this.accesses = accesses;
        this.clock = clock;
    }

    /** The call, what is written down of it, and the caller's earlier calls. Looking at it is written down (D5). */
    @Operation(
            summary = "A call on the desk, what is written down of it, and the caller's earlier calls",
            description = "Being looked at is written down.")
    @GetMapping
    @Needs(Right.READ_ENTRIES)
    CallOnDesk call(@AuthenticationPrincipal Person person, @PathVariable String id) {
        CallRecord call = notes.call(person, Right.READ_ENTRIES, new CallId(id));
        accesses.keep(new Access(clock.now(), person.name(), Access.Action.VIEW_CALL, id, Map.of()));
        Optional<CallNotes> written = notes.notes(new CallId(id));
        Optional<List<CallRecord>> before = call == null ? Optional.empty() : earlier.of(call);
        boolean numbers = Rights.may(person, Right.SEE_NUMBERS);
        return new CallOnDesk(
                call == null ? null : CallView.of(call, numbers),
                before.orElse(List.of()).stream()
                        .map(one -> CallView.of(one, numbers))
                        .toList(),
                before.isPresent(),
                EarlierCalls.lastOperator(before.orElse(List.of())),
                written.map(one -> one.operator().digits()).orElse(null),
                written.map(CallNotes::entries).orElse(List.of()).stream()
                        .map(EntryView::of)
                        .toList(),
                written.filter(one -> !one.open()).isPresent(),
                written.map(CallNotes::completedAt).orElse(null));
    }

    /** Keeps an entry under an id that the page has made; sending it again changes nothing. */
    @Operation(
            summary = "Keeps an entry under an id that the page has made",
            description = "Sending it again changes nothing. 422 entry-incomplete, 409 record-closed.")
    @PutMapping("/entries/{entry}")
    @Needs(Right.WRITE_ENTRIES)
    EntryView keep(
            @AuthenticationPrincipal Person person,
            @PathVariable String id,
            @PathVariable String entry,
            @RequestBody EntryText text) {
        CallId call = new CallId(id);
        notes.writable(person, call);
        if (desks.notes(call).isEmpty()) {
            throw new NotesClosed(call);
        }
        Entry wanted = text.entry(uuid(entry), call, clock.now(), person.name());
        Keeping.await(desks.keep(wanted));
        return EntryView.of(desks.notes(call).stream()
                .flatMap(known -> known.entries().stream())
                .filter(known -> known.id().equals(wanted.id()))
                .findFirst()
                .orElse(wanted));
    }

    /** Takes an entry away. What it said stays in the house's memory. */
    @Operation(summary = "Takes an entry away", description = "409 record-closed.")
    @DeleteMapping("/entries/{entry}")
    @Needs(Right.WRITE_ENTRIES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal Person person, @PathVariable String id, @PathVariable String entry) {
        CallId call = new CallId(id);
        notes.writable(person, call);
        if (desks.notes(call).isEmpty()) {
            throw new NotesClosed(call);
        }
        Keeping.await(desks.remove(call, uuid(entry), person.name()));
    }

    /** The record is complete (B5): wrap-up ends. */
    @Operation(summary = "Says that the record is complete", description = "Wrap-up ends. 422 record-incomplete.")
    @PostMapping("/complete")
    @Needs(Right.WRITE_ENTRIES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@AuthenticationPrincipal Person person, @PathVariable String id) {
        CallId call = new CallId(id);
        CallNotes written = notes.writable(person, call);
        if (desks.notes(call).isPresent()) {
            Keeping.await(desks.complete(call, person.name()));
        }
        room.recordComplete(written.operator(), call);
        if (person.extension() != null && !person.is(written.operator())) {
            room.recordComplete(Objects.requireNonNull(person.extension()), call);
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> incomplete(EntryText.EntryIncomplete incomplete) {
        ProblemDetail document = Problem.ENTRY_INCOMPLETE.detail(String.valueOf(incomplete.getMessage()));
        document.setProperty("missing", incomplete.missing());
        return ResponseEntity.status(document.getStatus()).body(document);
    }

    private static String uuid(String text) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest(Problem.INVALID_REQUEST, "The id of an entry is a UUID");
        }
    }
}
