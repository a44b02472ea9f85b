package org.openhotline.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.openhotline.operator.OperatorLog.Known;

/**
 * What the storage has to be told.
 *
 * @param folder for the spool and the local copy
 * @param firstOperators put into the database where they are not there yet
 * @param firstAccounts put into an empty database, once; asked for only then, because hashing takes its time
 */
public record StorageSettings(
        DatabaseAddress database,
        Path folder,
        List<Known> firstOperators,
        Supplier<List<StoredAccount>> firstAccounts) {
    public StorageSettings {
        firstOperators = List.copyOf(firstOperators);
    }
}
