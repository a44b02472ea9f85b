package org.openhotline.launch;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The embedded database server: on the loopback address only, with a user of its own. */
final class MariaDb {
    private static final int GREETING_TIMEOUT_MS = 1000;

    private MariaDb() {}

    static Child child(Home home, Path binaries, int port, Secrets secrets) throws IOException {
        var data = MariaDbInstallation.data(home);
        var command = new ArrayList<>(List.of(
                binaries.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + binaries,
                "--datadir=" + data,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // Relative to the data folder: the path of a socket may have 107 characters, that of a home more.
                "--socket=mariadb.sock",
                "--init-file=" + initFile(home, secrets),
                "--skip-name-resolve",
                // It would make itself a new key at each start, for up to four seconds, and never be asked for it here.
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--max-allowed-packet=64M",
                "--performance-schema=OFF"));
        if (User.isRoot()) {
            command.add("--user=root");
        }
        return new Child("mariadb", home, command, Map.of());
    }

    /** Whether the server accepts connections; it greets first, and with an error packet when it cannot serve. */
    static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(Loopback.at(port), GREETING_TIMEOUT_MS);
            socket.setSoTimeout(GREETING_TIMEOUT_MS);
            var header = socket.getInputStream().readNBytes(5);
            var protocol10 = 0x0a;
            return header.length == 5 && header[4] == protocol10;
        } catch (IOException notYet) {
            return false;
        }
    }

    /**
     * Read at every start before the first connection is let in. A statement is a line. Without the right to drop a table
     * nobody can empty the journal either, whose triggers refuse every other way.
     */
    private static Path initFile(Home home, Secrets secrets) throws IOException {
        var user = "'hotline'@'127.0.0.1'";
        var sql = """
                CREATE DATABASE IF NOT EXISTS hotline CHARACTER SET utf8mb4;
                CREATE USER IF NOT EXISTS %1$s;
                ALTER USER %1$s IDENTIFIED BY '%2$s';
                REVOKE ALL PRIVILEGES, GRANT OPTION FROM %1$s;
                GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, INDEX, REFERENCES, TRIGGER ON hotline.* TO %1$s;
                DELETE FROM mysql.global_priv WHERE User = '';
                DROP DATABASE IF EXISTS test;
                FLUSH PRIVILEGES;
                """.formatted(user, secrets.database());
        var file = home.secret("mariadb-init.sql");
        PrivateFile.write(file, sql);
        return file;
    }
}
