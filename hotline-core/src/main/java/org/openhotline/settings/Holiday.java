package org.openhotline.settings;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/**
 * A day on which lines are closed.
 *
 * @param date such as {@code 2026-12-25}, by the house's clock
 * @param name in each of the house's languages
 * @param lines that are closed; none named means all
 */
public record Holiday(String date, Map<String, String> name, List<String> lines) {

    public Holiday {
        date = Given.or(date, "");
        name = Given.map(name);
        lines = Given.list(lines);
    }

    /** Whether this line is closed on this day. */
    public boolean closes(String line, LocalDate day) {
        return date.equals(day.toString()) && (lines.isEmpty() || lines.contains(line));
    }

    void check(String path, Flaws flaws) {
        flaws.texts(path + ".name", name);
        try {
            LocalDate.parse(date);
        } catch (DateTimeParseException _) {
            flaws.add(path + ".date", Flaw.MALFORMED, Map.of("form", "2026-12-25"));
        }
    }
}
