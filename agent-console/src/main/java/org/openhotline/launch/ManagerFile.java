package org.openhotline.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code manager.conf} of an Asterisk that someone else runs. */
final class ManagerFile {
    static final List<String> USERS = List.of("events", "control", "originate");

    private static final Pattern SECTION = Pattern.compile("\\s*\\[([^\\]]+)].*");
    private static final Pattern SECRET = Pattern.compile("\\s*secret\\s*=>?\\s*(\\S+).*");

    private ManagerFile() {}

    /**
     * The passwords of our three users.
     *
     * @throws Refusal if the file cannot be read or one of them is not there
     */
    static Map<String, String> passwords(Path folder) {
        var file = folder.resolve("manager.conf");
        var passwords = new TreeMap<String, String>();
        var section = "";
        for (var line : lines(file)) {
            var opening = SECTION.matcher(line);
            var secret = SECRET.matcher(line);
            if (opening.matches()) {
                section = opening.group(1);
            } else if (secret.matches()) {
                passwords.put(section, secret.group(1));
            }
        }
        passwords.keySet().retainAll(USERS);
        if (passwords.size() < USERS.size()) {
            throw new Refusal(file + " must have the users " + String.join(", ", USERS)
                    + ": take them from asterisk/etc/manager.conf of the home.");
        }
        return passwords;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, UTF_8);
        } catch (IOException unreadable) {
            throw new Refusal(
                    file + " cannot be read (" + unreadable.getMessage() + "): check --asterisk-config.", unreadable);
        }
    }
}
