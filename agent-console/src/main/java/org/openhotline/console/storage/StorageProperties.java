package org.openhotline.console.storage;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the storage must know of its home.
 *
 * @param spool folder for what waits for the database
 * @param accounts where the first accounts are written down
 * @param operators extensions of all operators
 */
@ConfigurationProperties("hotline")
record StorageProperties(Path spool, AccountsPlace accounts, List<String> operators) {

    record AccountsPlace(Path file) {}
}
