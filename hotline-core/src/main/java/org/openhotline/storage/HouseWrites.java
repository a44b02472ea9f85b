package org.openhotline.storage;

import org.openhotline.line.LineLog.Switched;
import org.openhotline.operator.OperatorLog.Change;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what the people of the house do: operators' states and the lines' switches. */
final class HouseWrites {
    private final JdbcClient jdbc;

    HouseWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A change that comes late is history and does not move the operator back. */
    void keep(Change change) {
        jdbc.sql("INSERT INTO operator_state_change (operator, from_state, to_state, at, actor) VALUES (?, ?, ?, ?, ?)")
                .params(
                        change.operator().digits(),
                        change.from().code(),
                        change.to().code(),
                        Utc.column(change.at()),
                        CallColumns.cut(change.by()))
                .update();
        jdbc.sql("INSERT INTO operator (extension, name, state, since) VALUES (:extension, :extension, :state, :since)"
                        + " ON DUPLICATE KEY UPDATE state = IF(since <= VALUE(since), VALUE(state), state),"
                        + " since = GREATEST(since, VALUE(since))")
                .param("extension", change.operator().digits())
                .param("state", change.to().code())
                .param("since", Utc.column(change.at()))
                .update();
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
