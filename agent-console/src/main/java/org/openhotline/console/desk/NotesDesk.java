package org.openhotline.console.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.call.CallRecord;
import org.openhotline.console.access.Person;
import org.openhotline.console.access.Right;
import org.openhotline.console.access.Rights;
import org.openhotline.console.calls.CallReader;
import org.openhotline.console.problem.NotAllowed;
import org.openhotline.console.problem.UnknownCall;
import org.openhotline.desk.CallNotes;
import org.openhotline.desk.Desks;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorRoom;
import org.openhotline.storage.DeskQueries;
import org.springframework.stereotype.Component;

/** Finds what is written down of a call, in memory or in the database, and asks whether this person may have it. */
@Component
class NotesDesk {

    private final Desks desks;
    private final CallReader calls;
    private final KnownCalls known;
    private final DeskQueries stored;
    private final OperatorRoom room;

    NotesDesk(Desks desks, CallReader calls, KnownCalls known, DeskQueries stored, OperatorRoom room) {
        this.room = room;
        this.desks = desks;
        this.calls = calls;
        this.known = known;
        this.stored = stored;
    }

    /**
     * The call, if it can be read now. Whoever has to complete its record may, also while the database is away.
     *
     * @throws NotAllowed when the call is not one of the person's own and the right does not reach others'
     */
    @Nullable
    CallRecord call(Person person, Right right, CallId id) {
        if (Rights.may(person, right) && (writes(person, id) || isAtTheDeskOf(person, id))) {
            return known.find(id).orElse(null);
        }
        CallRecord call = calls.find(id).orElseThrow(() -> new UnknownCall(id.value()));
        NotAllowed.unless(Rights.may(person, right, call), "This call is another operator's");
        return call;
    }

    private boolean writes(Person person, CallId call) {
        return desks.notes(call).filter(notes -> person.is(notes.operator())).isPresent();
    }

    /** The room knows of an offer a moment before the call's record does, and the page asks at once. */
    private boolean isAtTheDeskOf(Person person, CallId call) {
        return person.extension() != null
                && room.find(person.extension())
                        .filter(operator -> call.equals(operator.call()))
                        .isPresent();
    }

    /** What is written down, however long ago. */
    Optional<CallNotes> notes(CallId call) {
        Optional<CallNotes> inMemory = desks.notes(call);
        return inMemory.isPresent() ? inMemory : stored.notes(call);
    }

    /** What is written down, open for writing: begun now where nothing is yet. */
    CallNotes writable(Person person, CallId id) {
        CallRecord call = call(person, Right.WRITE_ENTRIES, id);
        Optional<CallNotes> written = notes(id);
        if (written.isPresent()) {
            return written.get();
        }
        Extension writer = person.extension() == null && call != null ? call.operator() : person.extension();
        NotAllowed.unless(writer != null, "Only operators and supervisors write down calls");
        if (writer != null) {
            desks.open(id, writer);
        }
        return desks.notes(id).orElseThrow();
    }
}
