package org.openhotline.launch;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The passwords of one home: made at its first start, kept in {@code HOME/secrets} and never made again.
 *
 * @param ami manager users events, control, originate
 * @param accounts first accounts of the console, as {@code ROLE:PASSWORD[:EXTENSION]} by name
 * @param phones SIP passwords by endpoint: 1001, 1001-web …
 */
record Secrets(Map<String, String> ami, String database, Map<String, String> accounts, Map<String, String> phones) {
    private static final List<String> FIRST_OPERATORS = List.of("1001", "1002", "1003", "1004");
    /** The supervisor listens in from a telephone, and is offered no calls. */
    private static final String SUPERVISOR = "1901";

    private static final List<String> OTHER_ROLES =
            List.of("supervisor", "auditor", "manager", "clerk", "after-sales", "department", "administrator");

    /** Without characters that people take for one another on paper. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Twenty characters of 55: about 115 bits. */
    static String password() {
        var password = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    static Secrets of(Home home) throws IOException {
        var ami = kept(home, "ami.properties", ManagerFile.USERS);
        var database = kept(home, "database.properties", List.of("password"));
        var accounts = accounts(home);
        var phones = kept(
                home,
                "phones.properties",
                telephones(accounts).stream().flatMap(Secrets::endpoints).toList());
        return new Secrets(ami, database.getOrDefault("password", ""), accounts, phones);
    }

    /** Whoever is offered calls: the extensions of the accounts that are operators'. */
    List<String> operators() {
        return extensions(accounts, "operator:");
    }

    /** Whoever has a telephone. */
    List<String> telephones() {
        return telephones(accounts);
    }

    /** The supervisor's too where the accounts are older than that telephone. */
    private static List<String> telephones(Map<String, String> accounts) {
        return Stream.concat(extensions(accounts, "").stream(), Stream.of(SUPERVISOR))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> extensions(Map<String, String> accounts, String role) {
        return accounts.values().stream()
                .filter(account -> account.startsWith(role))
                .map(account -> account.split(":", 3))
                .filter(parts -> parts.length == 3)
                .map(parts -> parts[2])
                .sorted()
                .toList();
    }

    /** The same with the manager passwords of an Asterisk that someone else runs. */
    Secrets withAmi(Map<String, String> others) {
        return new Secrets(others, database, accounts, phones);
    }

    private static Stream<String> endpoints(String extension) {
        return Stream.of(extension, extension + "-web");
    }

    private static Map<String, String> kept(Home home, String file, List<String> names) throws IOException {
        var values = new TreeMap<>(PrivateFile.read(home.secret(file)));
        if (!values.keySet().containsAll(names)) {
            names.forEach(name -> values.computeIfAbsent(name, missing -> password()));
            PrivateFile.write(home.secret(file), values);
        }
        return values;
    }

    private static Map<String, String> accounts(Home home) throws IOException {
        var file = home.secret("accounts.properties");
        var accounts = new TreeMap<>(PrivateFile.read(file));
        if (accounts.isEmpty()) {
            FIRST_OPERATORS.forEach(name -> accounts.put(name, "operator:" + password() + ":" + name));
            OTHER_ROLES.forEach(name -> accounts.put(name, name + ":" + password()));
            accounts.computeIfPresent("supervisor", (_, account) -> account + ":" + SUPERVISOR);
            PrivateFile.write(file, accounts);
        }
        return accounts;
    }
}
