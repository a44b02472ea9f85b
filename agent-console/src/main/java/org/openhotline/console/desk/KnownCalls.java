package org.openhotline.console.desk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openhotline.call.CallId;
import org.openhotline.call.CallRecord;
import org.openhotline.call.LiveCalls;
import org.openhotline.console.calls.CallReader;
import org.openhotline.desk.DeskChange;
import org.openhotline.desk.Desks;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Remembers the calls that still have to be written down, so that the desk shows them while the database is away. */
@Component
class KnownCalls {

    private final CallReader calls;
    private final Map<CallId, CallRecord> open = new ConcurrentHashMap<>();

    KnownCalls(CallReader calls, LiveCalls live, Desks desks) {
        this.calls = calls;
        live.onChange(call -> {
            if (isOpen(desks, call.id())) {
                open.put(call.id(), call);
            }
        });
        desks.onChange(change -> {
            if (change instanceof DeskChange.NotesOpened opened) {
                live.find(opened.call()).ifPresent(call -> open.put(call.id(), call));
            } else if (change instanceof DeskChange.NotesCompleted done) {
                open.remove(done.call());
            }
        });
    }

    private static boolean isOpen(Desks desks, CallId call) {
        return desks.notes(call).filter(notes -> notes.open()).isPresent();
    }

    /**
     * The call as it is best known; empty where there is none, or none that can be read now. One that is remembered is as new
     * as any, and a database that is away takes two seconds to say so.
     */
    Optional<CallRecord> find(CallId call) {
        CallRecord remembered = open.get(call);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        try {
            return calls.find(call);
        } catch (DataAccessException away) {
            return Optional.empty();
        }
    }
}
