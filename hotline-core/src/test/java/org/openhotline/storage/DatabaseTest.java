package org.openhotline.storage;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openhotline.operator.OperatorLog.Known;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A storage for each test, on an empty database of a real MariaDB that the tests of a class may stop and start. */
@Timeout(120)
abstract class DatabaseTest {

    static RealMariaDb server;

    @TempDir
    Path folder;

    DatabaseAddress database;
    Storage storage;
    JdbcClient jdbc;

    private final List<Known> operators;

    /** @param operators whom the house knows at its first start */
    @SuppressWarnings("NullAway.Init")
    DatabaseTest(List<Known> operators) {
        this.operators = operators;
    }

    @BeforeAll
    static void startServer() throws Exception {
        server = new RealMariaDb();
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.remove();
    }

    @BeforeEach
    void open() throws Exception {
        database = server.newDatabase();
        jdbc = RealMariaDb.jdbc(database);
        storage = started();
        await().atMost(Duration.ofSeconds(30)).until(storage::databaseUp);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    /** Another storage on the same database and folder, as after a restart. */
    Storage started() throws Exception {
        return started(List::of);
    }

    /** @param accounts the first ones, where the house has none yet */
    final Storage started(Supplier<List<StoredAccount>> accounts) throws Exception {
        var settings = new StorageSettings(database, folder, operators, accounts);
        var fresh = new Storage(settings, Clock.systemUTC());
        fresh.start();
        return fresh;
    }
}
