package org.openhotline.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.openhotline.operator.Extension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what operators did. */
public final class FigureQueries {
    private final JdbcClient jdbc;

    public FigureQueries(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Figures of every operator who was offered a call, or answered one that arrived, since the moment.
     *
     * @param since such as the beginning of the house's day
     */
    public Map<Extension, OperatorFigures> since(Instant since) {
        Map<Extension, OperatorFigures> figures = new HashMap<>();
        jdbc.sql("SELECT operator, COUNT(*) AS answered, COALESCE(SUM(talking_us), 0) AS talking_us,"
                        + " COALESCE(SUM(operator_within_standard), 0) AS within_standard"
                        + " FROM call_record WHERE arrived_at >= ? AND operator IS NOT NULL GROUP BY operator")
                .param(Utc.column(since))
                .query(row -> {
                    figures.put(operator(row), answered(row));
                });
        jdbc.sql("SELECT operator, COUNT(*) AS offered, SUM(COALESCE(result, '') = 'missed') AS missed"
                        + " FROM call_offer WHERE began_at >= ? GROUP BY operator")
                .param(Utc.column(since))
                .query(row -> {
                    OperatorFigures answered = figures.getOrDefault(operator(row), OperatorFigures.NONE);
                    figures.put(operator(row), answered.withOffers(row.getInt("offered"), row.getInt("missed")));
                });
        return figures;
    }

    private static Extension operator(ResultSet row) throws SQLException {
        return new Extension(row.getString("operator"));
    }

    private static OperatorFigures answered(ResultSet row) throws SQLException {
        return new OperatorFigures(
                0,
                0,
                row.getInt("answered"),
                row.getInt("within_standard"),
                Duration.of(row.getLong("talking_us"), ChronoUnit.MICROS));
    }
}
