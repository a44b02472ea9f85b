package org.openhotline.storage;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.openhotline.journal.Access;
import org.openhotline.journal.JournalEntry;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Appends to the journal and to the access log. */
final class JournalWrites {
    private final JdbcClient jdbc;

    JournalWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the keys that have been applied before. */
    Set<String> applied(Collection<String> keys) {
        return new HashSet<>(jdbc.sql("SELECT event_key FROM journal WHERE event_key IN (:keys)"
                        + " UNION ALL SELECT event_key FROM access_log WHERE event_key IN (:keys)")
                .param("keys", keys)
                .query(String.class)
                .list());
    }

    void append(String key, JournalEntry entry) {
        jdbc.sql("INSERT INTO journal (event_key, at, actor, kind, subject, detail) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        key,
                        Utc.column(entry.at()),
                        CallColumns.cut(entry.actor()),
                        entry.kind().code(),
                        CallColumns.cut(entry.subject()),
                        Json.MAPPER.writeValueAsString(entry.details()))
                .update();
    }

    void append(String key, Access access) {
        jdbc.sql("INSERT INTO access_log (event_key, at, account, action, subject, detail) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        key,
                        Utc.column(access.at()),
                        CallColumns.cut(access.account()),
                        access.action().code(),
                        CallColumns.cut(access.subject()),
                        Json.MAPPER.writeValueAsString(access.details()))
                .update();
    }
}
