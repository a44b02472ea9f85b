package org.openhotline.console.access;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.openhotline.clock.HouseClock;
import org.openhotline.storage.PasswordChange;
import org.openhotline.storage.Storage;
import org.openhotline.storage.StoredAccount;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts, from memory: people come in while the database is away (invariant 4). */
@Component
class Accounts {

    private final Storage storage;
    private final PasswordEncoder encoder;
    private final HouseClock clock;

    Accounts(Storage storage, PasswordEncoder encoder, HouseClock clock) {
        this.storage = storage;
        this.encoder = encoder;
        this.clock = clock;
    }

    Optional<StoredAccount> find(String name) {
        return storage.accounts().stream()
                .filter(account -> account.name().equals(name))
                .findFirst();
    }

    boolean matches(StoredAccount account, String password) {
        return encoder.matches(password, account.passwordHash());
    }

    /** Completes when the new password counts and cannot be lost: in the database, or on disk until it is back. */
    CompletableFuture<Void> change(StoredAccount account, String password) {
        String hash = String.valueOf(encoder.encode(password));
        return storage.changePassword(new PasswordChange(account.name(), hash, clock.now(), account.name()));
    }
}
