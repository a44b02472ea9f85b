package org.openhotline.storage;

import org.openhotline.desk.DeskChange;
import org.openhotline.desk.Draft;
import org.openhotline.desk.Entry;
import org.openhotline.desk.Manner;
import org.openhotline.desk.Notice;
import org.openhotline.desk.Promise;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what lies on the desks. Whatever comes late never replaces what is newer. */
final class DeskWrites {
    private final JdbcClient jdbc;

    DeskWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(DeskChange change) {
        switch (change) {
            case DeskChange.NotesOpened opened -> open(opened);
            case DeskChange.EntryKept(Entry entry) -> keep(entry);
            case DeskChange.EntryRemoved removed ->
                jdbc.sql("UPDATE desk_entry SET removed_at = ? WHERE id = ? AND changed_at <= ?")
                        .params(Utc.column(removed.at()), removed.entry(), Utc.column(removed.at()))
                        .update();
            case DeskChange.NotesCompleted done ->
                jdbc.sql("UPDATE desk_notes SET completed_at = ?, completed_by = ? WHERE call_id = ?")
                        .params(
                                Utc.column(done.at()),
                                CallColumns.cut(done.by()),
                                done.call().value())
                        .update();
            case DeskChange.DraftKept(Draft draft) -> keep(draft);
            case DeskChange.DraftRemoved(var account, var key, var at) ->
                jdbc.sql("DELETE FROM desk_draft WHERE account = ? AND draft_key = ? AND changed_at <= ?")
                        .params(account, key, Utc.column(at))
                        .update();
            case DeskChange.NoticeWritten(Notice notice) -> write(notice);
            case DeskChange.NoticeWithdrawn gone ->
                jdbc.sql("UPDATE notice SET valid_until = ? WHERE id = ?")
                        .params(Utc.column(gone.at()), gone.notice())
                        .update();
            case DeskChange.NoticeRead(var notice, var account, var at) ->
                jdbc.sql("INSERT IGNORE INTO notice_read (notice_id, account, at) VALUES (?, ?, ?)")
                        .params(notice, account, Utc.column(at))
                        .update();
        }
    }

    private void open(DeskChange.NotesOpened opened) {
        jdbc.sql("INSERT INTO desk_notes (call_id, operator, since) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE operator = VALUE(operator), since = VALUE(since),"
                        + " completed_at = NULL, completed_by = NULL")
                .params(opened.call().value(), opened.operator().digits(), Utc.column(opened.at()))
                .update();
    }

    private void keep(Entry entry) {
        Promise promise = entry.promise();
        Manner manner = entry.manner();
        jdbc.sql(
                        "INSERT INTO desk_entry (id, call_id, kind, manner, content, answer, promise_reason, promise_due, author,"
                                + " written_at, changed_at) VALUES (:id, :call, :kind, :manner, :content, :answer, :reason, :due, :by,"
                                + " :at, :at) ON DUPLICATE KEY UPDATE kind = VALUE(kind), manner = VALUE(manner), content = VALUE(content),"
                                + " answer = VALUE(answer), promise_reason = VALUE(promise_reason),"
                                + " promise_due = VALUE(promise_due), author = VALUE(author), removed_at = NULL,"
                                + " changed_at = VALUE(changed_at)")
                .param("id", entry.id())
                .param("call", entry.call().value())
                .param("kind", entry.kind().code())
                .param("manner", manner == null ? null : manner.code())
                .param("content", entry.content())
                .param("answer", entry.answer())
                .param("reason", promise == null ? null : promise.reason())
                .param("due", promise == null ? null : Utc.column(promise.due()))
                .param("by", CallColumns.cut(entry.by()))
                .param("at", Utc.column(entry.at()))
                .update();
    }

    private void keep(Draft draft) {
        jdbc.sql("INSERT INTO desk_draft (account, draft_key, text, changed_at) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE text = IF(changed_at <= VALUE(changed_at), VALUE(text), text),"
                        + " changed_at = GREATEST(changed_at, VALUE(changed_at))")
                .params(draft.account(), draft.key(), draft.text(), Utc.column(draft.at()))
                .update();
    }

    private void write(Notice notice) {
        jdbc.sql("INSERT INTO notice (id, text, valid_from, valid_until, written_at, author) VALUES (?, ?, ?, ?, ?, ?)")
                .param(notice.id())
                .param(Json.MAPPER.writeValueAsString(notice.text()))
                .param(Utc.column(notice.from()))
                .param(Utc.columnOrNull(notice.until()))
                .param(Utc.column(notice.at()))
                .param(CallColumns.cut(notice.by()))
                .update();
    }
}
