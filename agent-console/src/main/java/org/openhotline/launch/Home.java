package org.openhotline.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Where everything of one installation lies. */
record Home(Path path) {
    Path run(String name) {
        return path.resolve("run").resolve(name);
    }

    Path pid(String process) {
        return run(process + ".pid");
    }

    Path log(String process) {
        return path.resolve("log").resolve(process + ".log");
    }

    Path secret(String name) {
        return path.resolve("secrets").resolve(name);
    }

    Path tls(String name) {
        return path.resolve("tls").resolve(name);
    }

    Path asterisk() {
        return path.resolve("asterisk");
    }

    Path cel() {
        return asterisk().resolve("log/cel-custom/hotline.csv");
    }

    Path database() {
        return path.resolve("database");
    }

    /** Makes the folders; what holds secrets is closed to everybody else. */
    void create() throws IOException {
        for (var name : List.of("run", "log", "tls", "spool", "bench", "calls", "prompts", "database")) {
            Files.createDirectories(path.resolve(name));
        }
        for (var name : List.of("secrets", "run", "log", "spool", "calls", "database")) {
            var folder = Files.createDirectories(path.resolve(name));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
