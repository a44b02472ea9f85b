package org.openhotline.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Where Asterisk's files lie: in {@code HOME/asterisk}. Where its own user may not enter the home (one below {@code /root},
 * say), they lie below {@code /var/lib/hotline}, and {@code HOME/asterisk} is a link to them.
 *
 * @param parent what stands for the home in Asterisk's configuration: it holds {@code asterisk} and {@code tls}
 */
record AsteriskFolder(Path parent) {
    private static final Path ELSEWHERE = Path.of("/var/lib/hotline");

    /** Asterisk writes here and nowhere else: a break-in to it must not reach the dialplan. */
    private static final List<String> ITS_OWN = List.of("cache", "keys", "lib", "log", "run", "spool");

    /** The folder of a home that was started before, without changing anything. */
    static AsteriskFolder of(Home home) {
        try {
            var link = home.asterisk();
            return new AsteriskFolder(
                    Files.isSymbolicLink(link)
                            ? Files.readSymbolicLink(link).resolve("..").normalize()
                            : home.path());
        } catch (IOException unreadable) {
            return new AsteriskFolder(home.path());
        }
    }

    /** The same, made where it is missing. */
    static AsteriskFolder provide(Home home) throws IOException, InterruptedException {
        if (!Files.exists(home.asterisk(), LinkOption.NOFOLLOW_LINKS)) {
            if (!canEnter(home)) {
                Files.createSymbolicLink(home.asterisk(), elsewhere(home).resolve("asterisk"));
            }
        }
        var folder = of(home);
        Files.createDirectories(folder.path());
        Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwx------"));
        return folder;
    }

    Path path() {
        return parent.resolve("asterisk");
    }

    Path configuration() {
        return path().resolve("etc/asterisk.conf");
    }

    /** Brings the certificate and its key to where Asterisk can read them. */
    void takeCertificate(Home home) throws IOException {
        var tls = Files.createDirectories(parent.resolve("tls"));
        for (var name : List.of("cert.pem", "key.pem")) {
            if (!tls.equals(home.tls(name).getParent())) {
                Files.copy(home.tls(name), tls.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
            User.letRead(tls.resolve(name));
        }
    }

    /** Gives Asterisk's user what it writes, and lets it read the rest. */
    void handOver() throws IOException {
        try (var files = Files.walk(path())) {
            for (var file : files.filter(found -> !Files.isSymbolicLink(found)).toList()) {
                var inside = path().relativize(file);
                if (ITS_OWN.contains(inside.getName(0).toString())) {
                    User.give(file);
                } else {
                    User.letRead(file);
                }
            }
        }
    }

    private static boolean canEnter(Home home) throws IOException, InterruptedException {
        User.letEnter(home.path());
        return User.can(List.of("test", "-x", home.path().toString()));
    }

    private static Path elsewhere(Home home) throws IOException {
        var enterable = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectories(ELSEWHERE, enterable);
        var folder = Files.createTempDirectory(ELSEWHERE, home.path().getFileName() + "-");
        User.letRead(folder);
        return folder;
    }
}
