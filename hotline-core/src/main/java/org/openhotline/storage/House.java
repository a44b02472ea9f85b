package org.openhotline.storage;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.openhotline.line.LineLog.Switched;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.OperatorLog.Change;
import org.openhotline.operator.OperatorLog.Known;

/**
 * The house as it was left: from the database where it answers at start, and from the local copy for all that the copy knows
 * better, or alone while the database is away.
 */
final class House {
    /** A first start creates all tables meanwhile. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final StorageSettings settings;
    private final LocalCopy copy;
    private final CompletableFuture<Boolean> firstAnswer;

    House(StorageSettings settings, LocalCopy copy, CompletableFuture<Boolean> firstAnswer) {
        this.settings = settings;
        this.copy = copy;
        this.firstAnswer = firstAnswer;
    }

    /** Brings the copy up to date with what the database says. */
    void learn(Connection connection) {
        HouseQueries queries = new HouseQueries(connection);
        copy.operators(queries.operators().stream().map(this::newest).toList());
        queries.switches().stream().filter(this::newer).forEach(copy::note);
        copy.accounts(queries.accounts().stream().map(this::newest).toList());
    }

    /** A password that was changed while the database was away waits in the spool and counts already. */
    private StoredAccount newest(StoredAccount account) {
        return copy.accounts().stream()
                .filter(other -> other.name().equals(account.name()) && other.newerThan(account))
                .findFirst()
                .orElse(account);
    }

    /** Of two that are equally old the copy knows more: the telephone may have been changed since. */
    private Known newest(Known known) {
        return copy.operators().stream()
                .filter(other -> other.extension().equals(known.extension())
                        && !other.since().isBefore(known.since()))
                .findFirst()
                .orElse(known);
    }

    private boolean newer(Switched switched) {
        return copy.lines().stream()
                .noneMatch(other ->
                        other.line().equals(switched.line()) && other.at().isAfter(switched.at()));
    }

    List<Known> operators() {
        await();
        List<Known> known = copy.operators();
        return known.isEmpty() ? settings.firstOperators() : known;
    }

    Set<LineNumber> closedLines() {
        await();
        return copy.lines().stream()
                .filter(Switched::closed)
                .map(Switched::line)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<StoredAccount> accounts() {
        await();
        if (copy.accounts().isEmpty()) {
            copy.accounts(settings.firstAccounts().get());
        }
        return copy.accounts();
    }

    /** The accounts for an empty database: those already in use, if it comes late. */
    List<StoredAccount> firstAccounts() {
        return copy.accounts().isEmpty() ? settings.firstAccounts().get() : copy.accounts();
    }

    void note(Write write) {
        switch (write) {
            case Write.OfOperator(Change change) -> copy.note(change);
            case Write.OfLine(Switched switched) -> copy.note(switched);
            case Write.OfPassword(PasswordChange change) -> copy.note(change);
            case Write.OfDesk _,
                    Write.OfPromise _,
                    Write.OfSettings _,
                    Write.OfCall _,
                    Write.OfJournal _,
                    Write.OfAccess _ -> {}
        }
    }

    /** Waits for the first word of the database, but not for long. */
    void await() {
        try {
            firstAnswer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // The copy is there for this.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
