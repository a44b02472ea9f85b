package org.openhotline.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A house that is laid out for six operators instead of the usual four. */
final class SixOperators {

    static final List<String> EXTENSIONS = List.of("1001", "1002", "1003", "1004", "1005", "1006");

    private SixOperators() {}

    static void prepare(Path home) throws IOException {
        Stream<String> operators =
                EXTENSIONS.stream().map(extension -> extension + "=operator:" + password() + ":" + extension);
        Stream<String> others =
                Stream.of("supervisor", "auditor", "administrator").map(role -> role + "=" + role + ":" + password());
        Path secrets = Files.createDirectory(home.resolve("secrets"));
        Files.writeString(
                secrets.resolve("accounts.properties"),
                Stream.concat(operators, others).collect(Collectors.joining("\n")));
    }

    private static String password() {
        return UUID.randomUUID().toString();
    }
}
