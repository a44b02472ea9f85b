package org.openhotline.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.desk.CallNotes;
import org.openhotline.desk.DeskContent;
import org.openhotline.desk.Draft;
import org.openhotline.desk.Entry;
import org.openhotline.desk.EntryKind;
import org.openhotline.desk.Manner;
import org.openhotline.desk.Notice;
import org.openhotline.desk.Promise;
import org.openhotline.operator.Extension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.core.type.TypeReference;

/** Reads what was written down at desks. Throws Spring's {@code DataAccessException} when the database is away. */
public final class DeskQueries {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    public DeskQueries(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    DeskQueries(Connection connection) {
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** What was written down of a call, however long ago. */
    public Optional<CallNotes> notes(CallId call) {
        return notes("call_id = ?", call.value()).stream().findFirst();
    }

    /** What the desks must know at start: open notes, forms, and notices that may still be read. */
    DeskContent content(Instant noticesSince) {
        Map<String, CallNotes> notes = new LinkedHashMap<>();
        notes("completed_at IS NULL").forEach(one -> notes.put(one.call().value(), one));
        Map<String, Draft> drafts = new HashMap<>();
        jdbc.sql("SELECT account, draft_key, text, changed_at FROM desk_draft")
                .query((row, _) -> draft(row))
                .list()
                .forEach(draft -> drafts.put(draft.place(), draft));
        Map<String, Notice> notices = new HashMap<>();
        notices(noticesSince).forEach(notice -> notices.put(notice.id(), notice));
        return new DeskContent(notes, drafts, notices, Instant.EPOCH);
    }

    private List<CallNotes> notes(String condition, Object... parameters) {
        Map<String, List<Entry>> entries = new HashMap<>();
        jdbc.sql("SELECT e.* FROM desk_entry e JOIN desk_notes USING (call_id) WHERE removed_at IS NULL AND "
                        + condition + " ORDER BY written_at, id")
                .params(parameters)
                .query((row, _) -> entry(row))
                .list()
                .forEach(entry -> entries.computeIfAbsent(entry.call().value(), _ -> new ArrayList<>())
                        .add(entry));
        return jdbc.sql("SELECT * FROM desk_notes WHERE " + condition + " ORDER BY since")
                .params(parameters)
                .query((row, _) -> new CallNotes(
                        new CallId(row.getString("call_id")),
                        new Extension(row.getString("operator")),
                        Utc.some(row, "since"),
                        entries.getOrDefault(row.getString("call_id"), List.of()),
                        Utc.instant(row, "completed_at")))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("id"),
                new CallId(row.getString("call_id")),
                EntryKind.ofCode(row.getString("kind")).orElseThrow(),
                Optional.ofNullable(row.getString("manner"))
                        .flatMap(Manner::ofCode)
                        .orElse(null),
                row.getString("content"),
                row.getString("answer"),
                promise(row),
                Utc.some(row, "changed_at"),
                row.getString("author"));
    }

    private static @Nullable Promise promise(ResultSet row) throws SQLException {
        String reason = row.getString("promise_reason");
        Instant due = Utc.instant(row, "promise_due");
        return reason == null || due == null ? null : new Promise(reason, due);
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getString("account"),
                row.getString("draft_key"),
                row.getString("text"),
                Utc.some(row, "changed_at"));
    }

    private List<Notice> notices(Instant since) {
        Map<String, Map<String, Instant>> readers = new HashMap<>();
        jdbc.sql("SELECT notice_id, account, at FROM notice_read").query(row -> {
            readers.computeIfAbsent(row.getString("notice_id"), _ -> new HashMap<>())
                    .put(row.getString("account"), Utc.some(row, "at"));
        });
        return jdbc.sql("SELECT * FROM notice WHERE valid_until IS NULL OR valid_until > ?")
                .param(Utc.column(since))
                .query((row, _) -> new Notice(
                        row.getString("id"),
                        Json.MAPPER.readValue(row.getString("text"), TEXTS),
                        Utc.some(row, "valid_from"),
                        Utc.instant(row, "valid_until"),
                        Utc.some(row, "written_at"),
                        row.getString("author"),
                        readers.getOrDefault(row.getString("id"), Map.of())))
                .list();
    }
}
