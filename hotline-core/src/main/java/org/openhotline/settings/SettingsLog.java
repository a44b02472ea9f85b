package org.openhotline.settings;

import java.util.concurrent.CompletableFuture;

/** Where versions of the settings are kept. Keeping never makes anybody wait for the database. */
public interface SettingsLog {

    /**
     * Hands a version over to be kept, with its journal entry in one transaction.
     *
     * @return completes when it cannot be lost any more: in the database, or on disk until the database is back
     */
    CompletableFuture<Void> keep(SettingsVersion version);

    /** The newest version; asked once, at start. */
    SettingsVersion current();
}
