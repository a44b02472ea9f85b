package org.openhotline.storage;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.openhotline.call.CallLog;
import org.openhotline.desk.DeskChange;
import org.openhotline.desk.DeskContent;
import org.openhotline.desk.DeskLog;
import org.openhotline.journal.AccessLog;
import org.openhotline.journal.Journal;
import org.openhotline.line.LineLog;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.OperatorLog;
import org.openhotline.promise.Promise;
import org.openhotline.promise.PromiseChange;
import org.openhotline.promise.PromiseLog;
import org.openhotline.settings.SettingsLog;
import org.openhotline.settings.SettingsVersion;

/** The house's memory: all that is kept, and whether the database is there. Nothing here ever waits for the database. */
public final class Storage implements AutoCloseable {
    /** Supervisors see who has read a notice for so long after its end. */
    private static final Duration NOTICES_SHOWN = Duration.ofDays(7);

    /** What is told twice of an ended promise is understood for so long. */
    private static final Duration ENDED_PROMISES_KNOWN = Duration.ofDays(2);

    private final StorageSettings settings;
    private final Clock clock;
    private final Aside aside;
    private final Spool spool;
    private final DatabaseLink link;
    private final House house;
    private final DeskCopy desks;
    private final PromiseCopy promises;
    private final SettingsCopy settingsCopy;
    private final WriteBehind writer;

    /**
     * Opens the spool; the database is looked for after {@link #start()}.
     *
     * @throws IOException when the folder of the spool cannot be used
     */
    public Storage(StorageSettings settings, Clock clock) throws IOException {
        this.settings = settings;
        this.clock = clock;
        this.aside = new Aside(settings.folder());
        this.spool = new Spool(settings.folder(), aside);
        this.link = new DatabaseLink(settings.database(), this::prepare);
        this.house = new House(settings, new LocalCopy(settings.folder().resolve("house.json")), link.firstAnswer());
        this.desks = new DeskCopy(settings.folder().resolve("desks.json"));
        this.promises = new PromiseCopy(settings.folder().resolve("promises.json"));
        promises.learnPending(spool.pending());
        this.settingsCopy = new SettingsCopy(settings.folder().resolve("settings.json"));
        this.writer = new WriteBehind(spool, new DatabaseWriter(settings.database(), link, aside), this::kept);
    }

    private void prepare(Connection connection) throws SQLException {
        Schema.migrate(settings.database());
        new FirstImport(connection, clock).run(settings.firstOperators(), house::firstAccounts);
        house.learn(connection);
        desks.learn(new DeskQueries(connection).content(clock.instant().minus(NOTICES_SHOWN)));
        promises.learn(new PromiseQueries(connection).known(promisesSince()));
        settingsCopy.note(new SettingsQueries(connection).before(Long.MAX_VALUE, 1));
    }

    private void kept(List<Write> writes) {
        writes.forEach(house::note);
        desks.note(writes);
        promises.note(writes, promisesSince());
        settingsCopy.note(writes.stream()
                .filter(Write.OfSettings.class::isInstance)
                .map(write -> ((Write.OfSettings) write).version())
                .toList());
    }

    private Instant promisesSince() {
        return clock.instant().minus(ENDED_PROMISES_KNOWN);
    }

    /** Begins to look for the database and to write. */
    public void start() {
        link.start();
        writer.start();
        promises.start();
    }

    public CallLog calls() {
        return call -> writer.accept(new Write.OfCall(call));
    }

    public AccessLog accesses() {
        return access -> keep(new Write.OfAccess(access));
    }

    /** For what leaves no other trace here. */
    public Journal journal() {
        return entry -> keep(new Write.OfJournal(entry));
    }

    /** The states of operators, kept and as they were left. */
    public OperatorLog operators() {
        return new OperatorLog() {
            @Override
            public void keep(Change change) {
                Storage.this.keep(new Write.OfOperator(change));
            }

            @Override
            public List<Known> known() {
                return house.operators();
            }
        };
    }

    /** The closed-now switches, kept and as they were left. */
    public LineLog lines() {
        return new LineLog() {
            @Override
            public void keep(Switched switched) {
                Storage.this.keep(new Write.OfLine(switched));
            }

            @Override
            public Set<LineNumber> closed() {
                return house.closedLines();
            }
        };
    }

    /** What lies on the desks, kept and as it was left. */
    public DeskLog desks() {
        return new DeskLog() {
            @Override
            public CompletableFuture<Void> keep(DeskChange change) {
                return writer.accept(new Write.OfDesk(change));
            }

            @Override
            public DeskContent known() {
                house.await();
                return desks.content();
            }
        };
    }

    /** The promise ledger, kept and as it was left. */
    public PromiseLog promises() {
        return new PromiseLog() {
            @Override
            public CompletableFuture<Void> keep(PromiseChange change) {
                return writer.accept(new Write.OfPromise(change));
            }

            @Override
            public List<Promise> known() {
                house.await();
                return promises.known();
            }
        };
    }

    /** Versions of what administrators set, kept and as they were left. */
    public SettingsLog houseSettings() {
        return new SettingsLog() {
            @Override
            public CompletableFuture<Void> keep(SettingsVersion version) {
                return writer.accept(new Write.OfSettings(version));
            }

            @Override
            public SettingsVersion current() {
                house.await();
                return settingsCopy.current();
            }
        };
    }

    /** For callers who do not care when it is kept; it is never dropped. */
    private void keep(Write write) {
        CompletableFuture<Void> _ = writer.accept(write);
    }

    /** Accounts as last seen; waits for the database's first answer at start, fifteen seconds at most. */
    public List<StoredAccount> accounts() {
        return house.accounts();
    }

    /**
     * Changes a password.
     *
     * @return completes when the change cannot be lost any more and counts for signing in
     */
    public CompletableFuture<Void> changePassword(PasswordChange change) {
        return writer.accept(new Write.OfPassword(change));
    }

    public boolean databaseUp() {
        return link.up();
    }

    /** Asks to be told when the database goes and comes; the listener must return at once. */
    public void onDatabaseChange(Consumer<Boolean> listener) {
        link.onChange(listener);
    }

    /** Writes on disk that wait for the database. */
    public long spooled() {
        return spool.waiting();
    }

    /** Writes accepted and not yet on any disk. */
    public long inMemory() {
        return writer.inMemory();
    }

    /** Writes that could never go into the database and were put aside in a file, since the start. */
    public long setAside() {
        return aside.count();
    }

    /** Puts what was accepted into the database or the spool, within three seconds. */
    @Override
    public void close() {
        writer.close();
        promises.close();
        link.close();
    }

    /** Ends as a killed process does. */
    void die() throws InterruptedException {
        writer.die();
        promises.die();
        link.close();
    }
}
