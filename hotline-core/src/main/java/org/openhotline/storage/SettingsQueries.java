package org.openhotline.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.openhotline.settings.HouseSettings;
import org.openhotline.settings.SettingsVersion;
import org.openhotline.settings.SettingsVersion.Change;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.core.type.TypeReference;

/** Reads versions of the settings. Throws Spring's {@code DataAccessException} when the database is away. */
public final class SettingsQueries {
    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    public SettingsQueries(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    SettingsQueries(Connection connection) {
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** Versions older than this one, newest first. */
    public List<SettingsVersion> before(long version, int limit) {
        return jdbc.sql("SELECT * FROM settings_version WHERE version < ? ORDER BY version DESC LIMIT ?")
                .params(version, limit)
                .query((row, _) -> version(row))
                .list();
    }

    private static SettingsVersion version(ResultSet row) throws SQLException {
        return new SettingsVersion(
                row.getLong("version"),
                Utc.some(row, "at"),
                row.getString("author"),
                row.getString("comment"),
                Json.MAPPER.readValue(row.getString("settings"), HouseSettings.class),
                Json.MAPPER.readValue(row.getString("changes"), CHANGES));
    }
}
