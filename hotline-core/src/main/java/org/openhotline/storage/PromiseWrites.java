package org.openhotline.storage;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhotline.promise.Ending;
import org.openhotline.promise.Promise;
import org.openhotline.promise.PromiseChange;
import org.openhotline.promise.PromiseFold;
import org.openhotline.promise.PromiseId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes promises: the state as the fold computes it, and each change as a line of the history. */
final class PromiseWrites {
    private final JdbcClient jdbc;

    PromiseWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Says whether the change changed anything; one that comes twice does not.
     *
     * @throws DataIntegrityViolationException when it tells of a promise that was never made
     */
    boolean keep(PromiseChange change) {
        Promise before = find(change.promise()).orElse(null);
        Promise after = PromiseFold.after(before, change);
        if (after == null) {
            throw new DataIntegrityViolationException("There is no promise " + change.promise());
        }
        if (after.equals(before)) {
            return false;
        }
        write(after);
        tell(after, change);
        return true;
    }

    private Optional<Promise> find(PromiseId id) {
        return jdbc.sql("SELECT state FROM promise WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(state -> Json.MAPPER.readValue(state, Promise.class));
    }

    private void write(Promise promise) {
        Ending ending = promise.ending();
        String owner = promise.owner() == null ? null : promise.owner().digits();
        jdbc.sql("INSERT INTO promise (id, line, number, owner, due, made_at, how, ended_at, state, changes)"
                        + " VALUES (:id, :line, :number, :owner, :due, :made, :how, :ended, :state, :changes)"
                        + " ON DUPLICATE KEY UPDATE owner = VALUE(owner), due = VALUE(due), how = VALUE(how),"
                        + " ended_at = VALUE(ended_at), state = VALUE(state), changes = VALUE(changes)")
                .param("id", promise.id().value())
                .param("line", promise.line().digits())
                .param("number", CallColumns.cut(promise.caller().number()))
                .param("owner", owner)
                .param("due", Utc.column(promise.due()))
                .param("made", Utc.column(promise.madeAt()))
                .param("how", ending == null ? null : ending.how().code())
                .param("ended", Utc.columnOrNull(endedAt(ending)))
                .param("state", Json.MAPPER.writeValueAsString(promise))
                .param("changes", promise.changes())
                .update();
    }

    private static @Nullable Instant endedAt(@Nullable Ending ending) {
        return ending == null ? null : ending.at();
    }

    private void tell(Promise after, PromiseChange change) {
        jdbc.sql("INSERT INTO promise_history (promise_id, seq, at, actor, kind, details) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        after.id().value(),
                        after.changes(),
                        Utc.column(change.at()),
                        CallColumns.cut(change.by()),
                        PromiseJournal.kind(change).code(),
                        Json.MAPPER.writeValueAsString(change))
                .update();
    }
}
