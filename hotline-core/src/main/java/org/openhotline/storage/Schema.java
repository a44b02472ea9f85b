package org.openhotline.storage;

import org.flywaydb.core.Flyway;

/** Brings the database's tables up to date. */
final class Schema {
    private Schema() {}

    static void migrate(DatabaseAddress address) {
        Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .locations("classpath:db/migration")
                .connectRetries(0)
                .load()
                .migrate();
    }
}
