package org.openhotline.storage;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.storage.Write.Keyed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/** Puts writes into the database and tells a database in trouble from a write that no database would take. */
final class DatabaseWriter {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWriter.class);

    private final DatabaseAddress address;
    private final DatabaseLink link;
    private final Aside aside;
    private @Nullable Connection connection;

    DatabaseWriter(DatabaseAddress address, DatabaseLink link, Aside aside) {
        this.address = address;
        this.link = link;
        this.aside = aside;
    }

    boolean up() {
        return link.up();
    }

    /**
     * Applies the writes in one transaction.
     *
     * @return false when the database is away; then none of them has been applied, or all of them without our being told,
     *     which their keys will show
     * @throws IOException when a write that the database refuses could not be put aside
     */
    boolean apply(List<Keyed> writes) throws IOException {
        if (!link.up()) {
            return false;
        }
        try {
            transaction().apply(writes);
            return true;
        } catch (DataIntegrityViolationException e) {
            return oneByOne(writes, e);
        } catch (SQLException | DataAccessException e) {
            lost(e);
            return false;
        }
    }

    private boolean oneByOne(List<Keyed> writes, DataIntegrityViolationException why) throws IOException {
        if (writes.size() == 1) {
            aside.refused(writes.getFirst(), why);
            return true;
        }
        for (Keyed write : writes) {
            if (!apply(List.of(write))) {
                return false;
            }
        }
        return true;
    }

    private Transaction transaction() throws SQLException {
        if (connection == null) {
            connection = address.open();
        }
        return new Transaction(connection);
    }

    private void lost(Exception why) {
        LOG.warn("The database took no writes: {}", why.getMessage());
        close();
        link.suspect();
    }

    void close() {
        Connection old = connection;
        connection = null;
        if (old != null) {
            Connections.abandon(old);
        }
    }
}
