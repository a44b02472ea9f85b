package org.openhotline.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openhotline.testcall.CallTimes;
import org.openhotline.testcall.OfferedCall;

/**
 * What became of a call, told from the telephones' signalling alone. The PBX takes notice of a caller's leaving at some moment
 * between his BYE and its answer; whatever it would have been at any of these moments is possible.
 */
final class TelephonesView {

    private static final Duration SAME_MOMENT = Duration.ofMillis(60);
    private static final Duration STEP = Duration.ofMillis(20);

    private final Crowd.Visit visit;
    private final CallTimes times;
    private final Instant end;
    private final Duration greeting;

    private TelephonesView(Crowd.Visit visit, Duration greeting) {
        this.visit = visit;
        this.times = visit.call().times();
        this.end = orNever(times.ended());
        this.greeting = greeting;
    }

    /** The outcomes that are possible: nearly always one. */
    static Set<String> outcomes(Crowd.Visit visit, Duration greeting) {
        TelephonesView view = new TelephonesView(visit, greeting);
        Instant settled = view.times.settled();
        Instant last = (settled == null ? view.end : settled).plus(SAME_MOMENT);
        Set<String> possible = new TreeSet<>();
        for (Instant left = view.end.minus(SAME_MOMENT); !left.isAfter(last); left = left.plus(STEP)) {
            possible.add(view.outcomeAt(left));
        }
        return possible;
    }

    /** What it would have been, had the caller hung up then. */
    private String outcomeAt(Instant left) {
        if (visit.offers().stream()
                .anyMatch(offer -> orNever(offer.times().answered()).isBefore(left))) {
            return "answered";
        }
        if (left.isBefore(orNever(times.answered()))) {
            return "abandoned-ringing";
        }
        if (visit.offers().stream().anyMatch(offer -> rangAt(offer, left))) {
            return "abandoned-offered";
        }
        boolean greeted = left.isBefore(orNever(times.answered()).plus(greeting));
        return greeted ? "abandoned-greeting" : "abandoned-waiting";
    }

    private static boolean rangAt(OfferedCall offer, Instant moment) {
        return offer.at().isBefore(moment)
                && !orNever(offer.times().ended()).plus(SAME_MOMENT).isBefore(moment);
    }

    private static Instant orNever(@Nullable Instant moment) {
        return moment == null ? Instant.parse("9999-01-01T00:00:00Z") : moment;
    }
}
