package org.openhotline.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Lets the application start in a quarter of the time: when it ends for the first time, the JVM writes down which classes it
 * loaded and how they were used, and every later start of the same build, in any home, takes it from there.
 *
 * @param learnt shared by all homes; its name stands for exactly these jars and this JVM
 * @param learning written by this home's application when it ends
 */
record QuickStart(Path learnt, Path learning, boolean possible) {
    private static final int BUILDS_KEPT = 3;

    static QuickStart of(Home home, Settings settings) throws IOException {
        var fingerprint = new StringBuilder(System.getProperty("java.vm.version"));
        var onlyJars = true;
        for (var entry : new ClassPath(settings.classPath()).entries()) {
            onlyJars &= Files.isRegularFile(entry);
            if (onlyJars) {
                fingerprint.append(entry).append(Files.size(entry)).append(Files.getLastModifiedTime(entry));
            }
        }
        // The JVM cannot do it for folders of classes, which only a developer's class path has.
        var learnt = settings.cache().resolve("application-" + hash(fingerprint.toString()) + ".aot");
        return new QuickStart(learnt, home.run("application.aot"), onlyJars);
    }

    /** Options for the application's JVM. */
    List<String> options() {
        if (!possible) {
            return List.of();
        }
        return isLearning()
                // It would name each class that it cannot take.
                ? List.of("-XX:AOTCacheOutput=" + learning, "-Xlog:aot*=error")
                : List.of("-XX:AOTCache=" + learnt);
    }

    /** Whether the application's end will take some seconds longer, once. */
    boolean isLearning() {
        return possible && !Files.exists(learnt);
    }

    /** After the application's end: passes on what was learnt, and forgets what belongs to older builds. */
    void keep() throws IOException {
        if (Files.exists(learning)) {
            var arriving = learnt.resolveSibling(learnt.getFileName() + ".new");
            Files.move(learning, arriving, StandardCopyOption.REPLACE_EXISTING);
            Files.move(arriving, learnt, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forgetOlder();
        }
    }

    private void forgetOlder() throws IOException {
        try (var files = Files.list(learnt.resolveSibling("."))) {
            var older = files.filter(file -> file.getFileName().toString().matches("application-.*\\.aot"))
                    .sorted(Comparator.comparingLong(
                                    (Path file) -> file.toFile().lastModified())
                            .reversed())
                    .skip(BUILDS_KEPT)
                    .toList();
            for (var file : older) {
                Files.delete(file);
            }
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
