package org.openhotline.launch;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Signs in to the database as the application does. */
record DatabaseExamination(Map<String, String> told) {
    Finding examine() {
        var url = told.getOrDefault("spring.datasource.url", "");
        var user = told.getOrDefault("spring.datasource.username", "");
        try (var connection = DriverManager.getConnection(url, user, told.get("spring.datasource.password"))) {
            return Finding.good("database " + connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException refused) {
            return new Finding(
                    "the database " + url + " refuses " + user + " (" + refused.getMessage() + ")",
                    "calls are kept in the spool meanwhile; start it, or check --database-url");
        }
    }
}
