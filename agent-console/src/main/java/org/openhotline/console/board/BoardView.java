package org.openhotline.console.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The live board as programs see it.
 *
 * @param operators how many are in each state, by its code
 * @param openRecords calls that have ended and are not written down yet, oldest first
 */
public record BoardView(
        List<LineOnBoard> lines,
        Map<String, Long> operators,
        HourFigures hour,
        List<Alarms.AlarmView> alarms,
        List<OpenRecord> openRecords) {

    /** @param longestWaitMs null where nobody waits */
    record LineOnBoard(
            String number,
            String name,
            int waiting,
            @Nullable Long longestWaitMs,
            Target target) {}

    /** So many percent of the callers shall be answered within so many seconds. */
    record Target(int percent, int seconds) {}

    record OpenRecord(String call, String operator, Instant endedAt) {}

    /** Whether two boards differ in more than the passing of time. */
    public boolean saysTheSameAs(@Nullable BoardView other) {
        return other != null && timeless().equals(other.timeless());
    }

    private BoardView timeless() {
        List<LineOnBoard> still = lines.stream()
                .map(line -> new LineOnBoard(line.number(), line.name(), line.waiting(), null, line.target()))
                .toList();
        return new BoardView(still, operators, hour, alarms, openRecords);
    }
}
