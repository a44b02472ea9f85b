package org.openhotline.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;

/**
 * What is known of one call, for people and programs to read. Computed from the call's events, never edited.
 *
 * @param line the line that was rung
 * @param queue the queue that served it, in this version the line's number
 * @param arrivedAt when the first ring began
 * @param operator the operator who answered first
 * @param operatorAnsweredAt when that operator's telephone answered
 * @param lineClock first ring to the line's answer (A1)
 * @param voiceClock first ring to an operator on the line (A1)
 * @param waiting from the line's answer to the operator's answer, or to the end where none answered; zero when the line was
 *     never answered
 * @param talking from the answer of the operator, or of somebody outside, to the end of the talk; null where nobody answered
 * @param course what happened after the first answer
 * @param releasedBy null while the call goes on
 * @param outcome null while the call goes on
 */
public record CallRecord(
        CallId id,
        Direction direction,
        LineNumber line,
        String queue,
        RingCadence cadence,
        Caller caller,
        Instant arrivedAt,
        @Nullable Instant lineAnsweredAt,
        @Nullable Greeting greeting,
        List<Offer> offers,
        @Nullable Extension operator,
        @Nullable Instant operatorAnsweredAt,
        List<Hold> holds,
        Course course,
        @Nullable Instant endedAt,
        RingClock lineClock,
        RingClock voiceClock,
        Duration waiting,
        @Nullable Duration talking,
        @Nullable Party releasedBy,
        @Nullable Outcome outcome,
        Stage stage,
        Set<Gap> gaps,
        Certainty certainty) {

    public CallRecord {
        offers = List.copyOf(offers);
        holds = List.copyOf(holds);
        gaps = Set.copyOf(gaps);
    }

    public boolean live() {
        return stage != Stage.ENDED;
    }
}
