package org.openhotline.line;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a line is open, by the clock on the house's wall. Written as in OpenStreetMap's {@code opening_hours}, of which this is a
 * small part: {@code always}, or {@code Mo-Fr 08:30-17:30; Sa 09:00-12:00}. A span that ends before it begins goes past
 * midnight.
 */
public final class OpeningHours {

    public static final OpeningHours ALWAYS = new OpeningHours(List.of(), true);

    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final Pattern SPAN =
            Pattern.compile("(Mo|Tu|We|Th|Fr|Sa|Su)(?:-(Mo|Tu|We|Th|Fr|Sa|Su))? (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

    private final List<Span> spans;
    private final boolean always;

    private record Span(DayOfWeek first, DayOfWeek last, LocalTime opens, LocalTime closes) {

        boolean holds(DayOfWeek day, LocalTime time) {
            if (!pastMidnight()) {
                return onDay(day) && !time.isBefore(opens) && time.isBefore(closes);
            }
            return (onDay(day) && !time.isBefore(opens)) || (onDay(day.minus(1)) && time.isBefore(closes));
        }

        private boolean pastMidnight() {
            return !closes.isAfter(opens);
        }

        private boolean onDay(DayOfWeek day) {
            int fromFirst = Math.floorMod(day.getValue() - first.getValue(), 7);
            return fromFirst <= Math.floorMod(last.getValue() - first.getValue(), 7);
        }
    }

    private OpeningHours(List<Span> spans, boolean always) {
        this.spans = spans;
        this.always = always;
    }

    /**
     * Reads opening hours.
     *
     * @throws IllegalArgumentException when the text is not of the form; the message shows the form
     */
    public static OpeningHours parse(String text) {
        if (text.equals("always")) {
            return ALWAYS;
        }
        var spans = new ArrayList<Span>();
        for (String part : List.of(text.split(";", -1))) {
            spans.add(span(part.strip(), text));
        }
        return new OpeningHours(List.copyOf(spans), false);
    }

    private static Span span(String part, String text) {
        Matcher matcher = SPAN.matcher(part);
        try {
            if (matcher.matches()) {
                DayOfWeek first = day(matcher.group(1));
                DayOfWeek last = matcher.group(2) == null ? first : day(matcher.group(2));
                return new Span(first, last, LocalTime.parse(matcher.group(3)), LocalTime.parse(matcher.group(4)));
            }
        } catch (DateTimeParseException _) {
            // told below, like every other slip
        }
        throw new IllegalArgumentException(
                "Opening hours are \"always\", or look like \"Mo-Fr 08:30-17:30; Sa 09:00-12:00\"; \"" + text
                        + "\" does not");
    }

    private static DayOfWeek day(String code) {
        return DayOfWeek.of(DAYS.indexOf(code) + 1);
    }

    /**
     * Whether the line is open then.
     *
     * @param when in the house's own time zone
     */
    public boolean openAt(ZonedDateTime when) {
        return always || spans.stream().anyMatch(span -> span.holds(when.getDayOfWeek(), when.toLocalTime()));
    }

    /** The times of day at which the line may open or close; none where it is always open. */
    Set<LocalTime> edges() {
        return spans.stream()
                .flatMap(span -> Stream.of(span.opens(), span.closes()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
