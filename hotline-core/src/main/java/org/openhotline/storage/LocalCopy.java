package org.openhotline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openhotline.line.LineLog.Switched;
import org.openhotline.operator.OperatorLog.Change;
import org.openhotline.operator.OperatorLog.Known;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * What the house must know to start while the database is away: operators and their states, closed lines, accounts. A small
 * file beside the spool, written anew after each change; it may be ahead of the database, never behind what was kept.
 */
final class LocalCopy {
    private static final Logger LOG = LoggerFactory.getLogger(LocalCopy.class);

    /** The file's content; its names outlive a version of this software. */
    record Content(Map<String, Known> operators, Map<String, Switched> lines, List<StoredAccount> accounts) {}

    private final Path file;
    private final Map<String, Known> operators = new TreeMap<>();
    private final Map<String, Switched> lines = new TreeMap<>();
    private List<StoredAccount> accounts = List.of();

    LocalCopy(Path file) {
        this.file = file;
        read().ifPresent(content -> {
            operators.putAll(content.operators());
            lines.putAll(content.lines());
            accounts = List.copyOf(content.accounts());
        });
    }

    private Optional<Content> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(Json.MAPPER.readValue(Files.readString(file), Content.class))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            LOG.warn("The local copy {} cannot be read; the database's word counts alone", file, e);
            return Optional.empty();
        }
    }

    synchronized List<Known> operators() {
        return List.copyOf(operators.values());
    }

    synchronized List<Switched> lines() {
        return List.copyOf(lines.values());
    }

    synchronized List<StoredAccount> accounts() {
        return accounts;
    }

    synchronized void operators(List<Known> known) {
        operators.clear();
        known.forEach(one -> operators.put(one.extension().digits(), one));
        write();
    }

    synchronized void accounts(List<StoredAccount> now) {
        accounts = List.copyOf(now);
        write();
    }

    synchronized void note(Change change) {
        String extension = change.operator().digits();
        Known known = operators.get(extension);
        if (known == null || !known.since().isAfter(change.at())) {
            Known before = known == null ? Known.of(change.operator(), extension, change.from(), change.at()) : known;
            operators.put(extension, before.after(change));
            write();
        }
    }

    synchronized void note(Switched switched) {
        lines.put(switched.line().digits(), switched);
        write();
    }

    synchronized void note(PasswordChange change) {
        accounts(accounts.stream()
                .map(account -> account.name().equals(change.account()) ? account.with(change) : account)
                .toList());
    }

    private void write() {
        PrivateText.write(file, Json.MAPPER.writeValueAsString(new Content(operators, lines, accounts)));
    }
}
