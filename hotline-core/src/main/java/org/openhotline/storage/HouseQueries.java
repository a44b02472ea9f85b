package org.openhotline.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.openhotline.line.LineLog.Switched;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorLog.Known;
import org.openhotline.operator.OperatorState;
import org.openhotline.operator.Telephone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Reads what the house must know at start. */
final class HouseQueries {
    private final JdbcClient jdbc;

    HouseQueries(Connection connection) {
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    List<Known> operators() {
        return jdbc.sql("SELECT extension, name, state, since, telephone, reason FROM operator ORDER BY extension")
                .query((row, number) -> operator(row))
                .list();
    }

    private static Known operator(ResultSet row) throws SQLException {
        return new Known(
                new Extension(row.getString("extension")),
                row.getString("name"),
                OperatorState.ofCode(row.getString("state")).orElse(OperatorState.SIGNED_OUT),
                Utc.some(row, "since"),
                Telephone.ofCode(row.getString("telephone")).orElse(Telephone.DESK),
                row.getString("reason"));
    }

    /** The last turn of each line's switch. */
    List<Switched> switches() {
        return jdbc.sql("SELECT line, closed, at, actor FROM line_switch"
                        + " WHERE seq IN (SELECT MAX(seq) FROM line_switch GROUP BY line)")
                .query((row, number) -> new Switched(
                        new LineNumber(row.getString("line")),
                        row.getBoolean("closed"),
                        Utc.some(row, "at"),
                        row.getString("actor")))
                .list();
    }

    List<StoredAccount> accounts() {
        return jdbc.sql("SELECT name, role, password_hash, extension, password_changed_at FROM account"
                        + " ORDER BY name")
                .query((row, number) -> account(row))
                .list();
    }

    private static StoredAccount account(ResultSet row) throws SQLException {
        return new StoredAccount(
                row.getString("name"),
                row.getString("role"),
                row.getString("password_hash"),
                row.getString("extension"),
                Utc.instant(row, "password_changed_at"));
    }
}
