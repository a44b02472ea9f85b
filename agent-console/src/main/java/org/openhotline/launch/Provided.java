package org.openhotline.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code ./hotline} keeps for all homes of a user: the embedded database's programs and, where the machine has none, an
 * Asterisk.
 */
final class Provided {
    private static final Path OF_THE_MACHINE = Path.of("/var/cache/hotline");

    private Provided() {}

    static Path cache(Options options) {
        return options.path("CACHE").orElseGet(() -> User.isRoot() ? OF_THE_MACHINE : ofTheUser());
    }

    /** The private root that {@code ./hotline} names; where it was not asked (a test in a workshop), the newest. */
    static Optional<Path> asteriskRoot(Options options) {
        return options.isSet("ASTERISK_ROOT") ? options.path("ASTERISK_ROOT") : newestRoot();
    }

    private static Optional<Path> newestRoot() {
        return Stream.of(OF_THE_MACHINE, ofTheUser())
                .flatMap(cache -> entries(cache).stream())
                .filter(folder -> folder.getFileName().toString().startsWith("asterisk-"))
                .filter(folder -> Files.isExecutable(folder.resolve("usr/sbin/asterisk")))
                .max(Comparator.comparing(Path::getFileName));
    }

    private static Path ofTheUser() {
        return Path.of(System.getProperty("user.home"), ".cache", "hotline");
    }

    private static List<Path> entries(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException none) {
            return List.of();
        }
    }
}
