package org.openhotline.console.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.openhotline.storage.StoredAccount;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The accounts that a new house begins with, one a line: {@code NAME=ROLE:PASSWORD[:EXTENSION]}. */
final class FirstAccounts {

    private final Path file;
    private final PasswordEncoder encoder;

    FirstAccounts(Path file, PasswordEncoder encoder) {
        this.file = file;
        this.encoder = encoder;
    }

    /** Reads the file and hashes the passwords, which takes about a second. */
    List<StoredAccount> read() {
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The first accounts cannot be read from " + file, e);
        }
        return lines.stringPropertyNames().stream()
                .sorted()
                .map(name -> account(name, lines.getProperty(name).split(":", 3)))
                .toList();
    }

    private StoredAccount account(String name, String[] parts) {
        if (parts.length < 2) {
            throw new IllegalArgumentException("Account " + name + " in " + file + " is not ROLE:PASSWORD[:EXTENSION]");
        }
        return new StoredAccount(name, parts[0], encoder.encode(parts[1]), parts.length > 2 ? parts[2] : null, null);
    }
}
