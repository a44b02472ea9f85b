package org.openhotline.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/** The first passwords, in the words of people: {@code HOME/credentials}. */
final class Credentials {
    private Credentials() {}

    /** Written once; afterwards the file belongs to the administrator, who may well delete it. */
    static void write(Home home, Secrets secrets) throws IOException {
        var file = home.path().resolve("credentials");
        var written = home.secret("credentials-written");
        if (!Files.exists(written)) {
            var lines =
                    Stream.concat(accounts(secrets).stream(), phones(secrets)).toList();
            PrivateFile.write(file, String.join("\n", lines) + "\n");
            PrivateFile.write(written, "");
        }
    }

    /** {@code console ROLE NAME PASSWORD}, one a line. */
    static List<String> accounts(Secrets secrets) {
        return secrets.accounts().entrySet().stream()
                .map(account -> {
                    var parts = account.getValue().split(":", 3);
                    return "console " + parts[0] + " " + account.getKey() + " " + parts[1];
                })
                .toList();
    }

    /** Only the telephones that a person sets up; the page's own secret is handed to the signed-in page alone. */
    private static Stream<String> phones(Secrets secrets) {
        return secrets.telephones().stream()
                .map(name -> "sip " + name + " " + secrets.phones().get(name));
    }
}
