package org.openhotline.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhotline.call.CallRecord;
import org.openhotline.desk.DeskChange;
import org.openhotline.journal.JournalEntry;
import org.openhotline.journal.JournalKind;
import org.openhotline.line.LineLog.Switched;
import org.openhotline.operator.OperatorLog.Change;
import org.openhotline.promise.PromiseChange;
import org.openhotline.settings.SettingsVersion;
import org.openhotline.storage.Write.Keyed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Applies writes, each once, together with their journal entries: all of them or none (invariant 3). */
final class Transaction {
    private final Connection connection;
    private final CallWrites calls;
    private final HouseWrites house;
    private final DeskWrites desk;
    private final PromiseWrites promises;
    private final JournalWrites journal;

    Transaction(Connection connection) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.connection = connection;
        this.calls = new CallWrites(jdbc);
        this.house = new HouseWrites(jdbc);
        this.desk = new DeskWrites(jdbc);
        this.promises = new PromiseWrites(jdbc);
        this.journal = new JournalWrites(jdbc);
    }

    void apply(List<Keyed> writes) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Set<String> applied =
                    journal.applied(writes.stream().map(Keyed::key).toList());
            writes.stream().filter(write -> !applied.contains(write.key())).forEach(this::apply);
            connection.commit();
        } catch (RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private void apply(Keyed keyed) {
        switch (keyed.write()) {
            case Write.OfCall(CallRecord call) -> apply(keyed.key(), call);
            case Write.OfOperator(Change change) -> apply(keyed.key(), change);
            case Write.OfLine(Switched switched) -> apply(keyed.key(), switched);
            case Write.OfPassword(PasswordChange change) -> apply(keyed.key(), change);
            case Write.OfDesk(DeskChange change) -> {
                desk.keep(change);
                DeskJournal.of(change).ifPresent(entry -> journal.append(keyed.key(), entry));
            }
            case Write.OfPromise(PromiseChange change) -> {
                if (promises.keep(change)) {
                    journal.append(keyed.key(), PromiseJournal.of(change));
                }
            }
            case Write.OfSettings(SettingsVersion version) -> apply(keyed.key(), version);
            case Write.OfJournal(JournalEntry entry) -> journal.append(keyed.key(), entry);
            case Write.OfAccess(var access) -> journal.append(keyed.key(), access);
        }
    }

    private void apply(String key, CallRecord call) {
        String fingerprint = calls.keep(call);
        if (fingerprint == null) {
            return;
        }
        Map<String, String> details = Map.of("certainty", call.certainty().code(), "sha256", fingerprint);
        Instant at = call.endedAt() == null ? call.arrivedAt() : call.endedAt();
        journal.append(
                key,
                new JournalEntry(
                        at,
                        JournalEntry.SYSTEM,
                        JournalKind.CALL_KEPT,
                        call.id().value(),
                        details));
    }

    private void apply(String key, Change change) {
        house.keep(change);
        Map<String, String> details = new HashMap<>();
        details.put("from", change.from().code());
        details.put("to", change.to().code());
        if (change.from() == change.to()) {
            details.put("telephone", change.telephone().code());
        }
        if (change.reason() != null) {
            details.put("reason", change.reason());
        }
        if (change.leavesCallersWaiting()) {
            details.put("waiting", change.waiting().toString());
        }
        journal.append(
                key,
                new JournalEntry(
                        change.at(),
                        change.by(),
                        JournalKind.OPERATOR_STATE_CHANGED,
                        change.operator().digits(),
                        details));
    }

    /** The journal says that it was changed, and nothing that would help to guess it. */
    private void apply(String key, PasswordChange change) {
        house.keep(change);
        journal.append(
                key,
                new JournalEntry(change.at(), change.by(), JournalKind.PASSWORD_CHANGED, change.account(), Map.of()));
    }

    private void apply(String key, SettingsVersion version) {
        String fingerprint = house.keep(version);
        journal.append(
                key,
                new JournalEntry(
                        version.at(),
                        version.by(),
                        JournalKind.SETTINGS_CHANGED,
                        "" + version.version(),
                        Map.of("sha256", fingerprint, "comment", version.comment())));
    }

    private void apply(String key, Switched switched) {
        house.keep(switched);
        Map<String, String> details = Map.of("closed", Boolean.toString(switched.closed()));
        journal.append(
                key,
                new JournalEntry(
                        switched.at(),
                        switched.by(),
                        JournalKind.LINE_SWITCHED,
                        switched.line().digits(),
                        details));
    }
}
