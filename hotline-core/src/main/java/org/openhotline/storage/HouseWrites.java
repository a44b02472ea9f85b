package org.openhotline.storage;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhotline.line.LineLog.Switched;
import org.openhotline.operator.OperatorLog.Change;
import org.openhotline.settings.SettingsVersion;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what the people of the house do: operators' states and the lines' switches. */
final class HouseWrites {
    private final JdbcClient jdbc;

    HouseWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A change that comes late is history and does not move the operator back. */
    void keep(Change change) {
        jdbc.sql(
                        "INSERT INTO operator_state_change (operator, from_state, to_state, at, actor, reason, telephone, waiting)"
                                + " VALUES (:extension, :from, :to, :at, :by, :reason, :telephone, :waiting)")
                .params(columns(change))
                .update();
        String newer = " = IF(COALESCE(changed_at, since) <= :at, ";
        jdbc.sql("INSERT INTO operator (extension, name, state, since, reason, telephone, changed_at)"
                        + " VALUES (:extension, :extension, :to, :at, :reason, :telephone, :at)"
                        + " ON DUPLICATE KEY UPDATE state" + newer + ":to, state), reason" + newer + ":reason, reason),"
                        + " telephone" + newer + ":telephone, telephone),"
                        + " since = IF(:from = :to, since, GREATEST(since, :at)),"
                        + " changed_at = GREATEST(COALESCE(changed_at, :at), :at)")
                .params(columns(change))
                .update();
    }

    private static Map<String, @Nullable Object> columns(Change change) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("extension", change.operator().digits());
        columns.put("from", change.from().code());
        columns.put("to", change.to().code());
        columns.put("at", Utc.column(change.at()));
        columns.put("by", CallColumns.cut(change.by()));
        columns.put("reason", change.reason());
        columns.put("telephone", change.telephone().code());
        columns.put("waiting", change.waiting());
        return columns;
    }

    /** A change that comes late does not bring an old password back. */
    void keep(PasswordChange change) {
        jdbc.sql("UPDATE account SET password_hash = :hash, password_changed_at = :at"
                        + " WHERE name = :name AND COALESCE(password_changed_at, :at) <= :at")
                .param("hash", change.passwordHash())
                .param("at", Utc.column(change.at()))
                .param("name", change.account())
                .update();
    }

    /** Returns the fingerprint of what is kept. */
    String keep(SettingsVersion version) {
        String settings = Json.MAPPER.writeValueAsString(version.settings());
        jdbc.sql(
                        "INSERT INTO settings_version (version, at, author, comment, settings, changes) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        version.version(),
                        Utc.column(version.at()),
                        CallColumns.cut(version.by()),
                        version.comment(),
                        settings,
                        Json.MAPPER.writeValueAsString(version.changes()))
                .update();
        return Sha256.of(settings);
    }

    void keep(Switched switched) {
        jdbc.sql("INSERT INTO line_switch (line, closed, at, actor) VALUES (?, ?, ?, ?)")
                .params(
                        switched.line().digits(),
                        switched.closed(),
                        Utc.column(switched.at()),
                        CallColumns.cut(switched.by()))
                .update();
    }
}
