package org.openhotline.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where the database is.
 *
 * @param url such as {@code jdbc:mariadb://127.0.0.1:3306/hotline}
 */
public record DatabaseAddress(String url, String user, String password) {

    /** A database that does not answer within this many milliseconds is down. */
    private static final String PATIENCE_MS = "2000";

    /** Opens a connection, or fails, within two seconds; no statement on it may take longer either. */
    Connection open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", PATIENCE_MS);
        properties.setProperty("socketTimeout", PATIENCE_MS);
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return url;
    }
}
