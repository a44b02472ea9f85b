package org.openhotline.line;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Time that runs only while a line is open: its hours, without its holidays. Safe to call from any thread. */
public final class BusinessTime {
    /** A line that is not open for so long never opens again; then the clock on the wall counts. */
    private static final int LONGEST_DAYS = 400;

    private final OpeningHours hours;
    private final Predicate<LocalDate> holiday;
    private final ZoneId zone;

    /** @param zone in which the hours and the holidays are meant */
    public BusinessTime(OpeningHours hours, Predicate<LocalDate> holiday, ZoneId zone) {
        this.hours = hours;
        this.holiday = holiday;
        this.zone = zone;
    }

    /** Whether it runs then. */
    public boolean runsAt(Instant when) {
        ZonedDateTime local = when.atZone(zone);
        return !holiday.test(local.toLocalDate()) && hours.openAt(local);
    }

    /** When so much business time has gone by; where the line never opens, as if it were always open. */
    public Instant add(Instant from, Duration working) {
        Instant last = from.plus(Duration.ofDays(LONGEST_DAYS));
        Instant at = from;
        Duration left = working;
        while (at.isBefore(last)) {
            Instant edge = nextEdge(at);
            Duration stretch = Duration.between(at, edge);
            if (runsAt(at)) {
                if (left.compareTo(stretch) <= 0) {
                    return at.plus(left);
                }
                left = left.minus(stretch);
            }
            at = edge;
        }
        return from.plus(working);
    }

    /** The next moment at which the line may open or close: an edge of its hours, midnight, or a clock that is put on or back. */
    private Instant nextEdge(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        List<Instant> edges = new ArrayList<>();
        edges.add(day.plusDays(1).atStartOfDay(zone).toInstant());
        for (LocalTime time : hours.edges()) {
            for (ZoneOffset offset : zone.getRules().getValidOffsets(day.atTime(time))) {
                edges.add(day.atTime(time).toInstant(offset));
            }
        }
        ZoneOffsetTransition transition = zone.getRules().nextTransition(at);
        if (transition != null) {
            edges.add(transition.getInstant());
        }
        return edges.stream()
                .filter(edge -> edge.isAfter(at))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
