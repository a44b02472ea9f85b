package org.openhotline.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openhotline.journal.JournalEntry;
import org.openhotline.journal.JournalKind;
import org.openhotline.operator.OperatorLog.Known;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Puts operators who are not there yet into the database, and the first accounts into one that has none. */
final class FirstImport {
    private final Connection connection;
    private final JdbcClient jdbc;
    private final JournalWrites journal;
    private final Clock clock;

    FirstImport(Connection connection, Clock clock) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.journal = new JournalWrites(jdbc);
        this.clock = clock;
    }

    void run(List<Known> operators, Supplier<List<StoredAccount>> accounts) throws SQLException {
        connection.setAutoCommit(false);
        try {
            operators.stream().filter(this::missing).forEach(this::add);
            if (noAccounts()) {
                accounts.get().forEach(this::add);
            }
            connection.commit();
        } catch (RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private boolean missing(Known operator) {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM operator WHERE extension = ?)")
                .param(operator.extension().digits())
                .query(Boolean.class)
                .single();
    }

    private boolean noAccounts() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM account)")
                .query(Boolean.class)
                .single();
    }

    private void add(Known operator) {
        String extension = operator.extension().digits();
        jdbc.sql("INSERT INTO operator (extension, name, state, since) VALUES (?, ?, ?, ?)")
                .params(extension, operator.name(), operator.state().code(), Utc.column(operator.since()))
                .update();
        note("operator/" + extension, JournalKind.OPERATOR_ADDED, extension, Map.of("name", operator.name()));
    }

    private void add(StoredAccount account) {
        jdbc.sql("INSERT INTO account (name, role, password_hash, extension, password_changed_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .param(account.name())
                .param(account.role())
                .param(account.passwordHash())
                .param(account.extension())
                .param(Utc.columnOrNull(account.passwordChangedAt()))
                .update();
        note("account/" + account.name(), JournalKind.ACCOUNT_ADDED, account.name(), Map.of("role", account.role()));
    }

    private void note(String key, JournalKind kind, String subject, Map<String, String> details) {
        journal.append("first/" + key, new JournalEntry(clock.instant(), JournalEntry.SYSTEM, kind, subject, details));
    }
}
