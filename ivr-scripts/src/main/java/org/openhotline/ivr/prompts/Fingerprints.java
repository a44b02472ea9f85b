package org.openhotline.ivr.prompts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what each sound was made of, so that only what has changed is made again. */
final class Fingerprints {
    private final Path file;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** A list that is missing or unreadable only means that everything is made again. */
    Fingerprints(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                var parts = line.split("=", 2);
                if (parts.length == 2) {
                    known.put(parts[0], parts[1]);
                }
            }
        }
    }

    boolean has(String sound, String fingerprint) {
        return fingerprint.equals(known.get(sound));
    }

    void remember(String sound, String fingerprint) {
        known.put(sound, fingerprint);
    }

    void save() throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.write(
                draft,
                new TreeMap<>(known)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue())
                                .toList());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static String of(String... parts) {
        return hash(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    static String of(Path file) throws IOException {
        return hash(Files.readAllBytes(file));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
