package org.openhotline.acceptance;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.openhotline.testcall.RunningHome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The access log as the database keeps it. */
final class AccessBook {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One line of it. */
    record Line(String account, String action, JsonNode detail) {}

    private final Properties told = new Properties();

    AccessBook(RunningHome home) {
        try {
            told.load(new StringReader(Files.readString(home.path().resolve("run/application.properties"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was written down about a call by the supervisor's listening in, in order. */
    List<Line> supervisionOf(String call) {
        List<Line> lines = new ArrayList<>();
        try (Connection database = DriverManager.getConnection(
                        told.getProperty("spring.datasource.url"),
                        told.getProperty("spring.datasource.username"),
                        told.getProperty("spring.datasource.password"));
                PreparedStatement query = database.prepareStatement(
                        "SELECT account, action, detail FROM access_log"
                                + " WHERE subject = ? AND action IN ('supervise', 'listened', 'whispered', 'barged') ORDER BY seq")) {
            query.setString(1, call);
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                lines.add(new Line(rows.getString(1), rows.getString(2), JSON.readTree(rows.getString(3))));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The access log cannot be read", e);
        }
        return lines;
    }
}
