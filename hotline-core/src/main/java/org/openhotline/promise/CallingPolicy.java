package org.openhotline.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.settings.PromiseRules;

/** The house's policy of attempts: how many, how far apart and at which times of day until nobody could be reached (C9). */
final class CallingPolicy {
    private final PromiseRules rules;
    private final ZoneId zone;

    CallingPolicy(PromiseRules rules, ZoneId zone) {
        this.rules = rules;
        this.zone = zone;
    }

    /** Whether as many attempts as the policy wants were made as it wants them. */
    boolean fulfilled(List<Attempt> attempts) {
        return counted(attempts) >= rules.attempts();
    }

    private long counted(List<Attempt> attempts) {
        Instant last = null;
        long counted = 0;
        for (Attempt attempt : attempts) {
            if (counts(attempt, last)) {
                last = attempt.at();
                counted++;
            }
        }
        return counted;
    }

    /** The absolute distance: a clock that was set back makes no attempt count twice. */
    private boolean counts(Attempt attempt, @Nullable Instant last) {
        boolean spaced =
                last == null || Duration.between(last, attempt.at()).abs().compareTo(rules.spacing()) >= 0;
        return attempt.result() != Attempt.Result.ANSWERED
                && spaced
                && rules.countsAt(attempt.at().atZone(zone).toLocalTime());
    }

    /** When the next attempt counts, after the last one; null where there was none. */
    @Nullable
    Instant next(List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            return null;
        }
        return withinTimes(attempts.getLast().at().plus(rules.spacing()).atZone(zone));
    }

    private Instant withinTimes(ZonedDateTime wanted) {
        LocalTime from = LocalTime.parse(rules.callFrom());
        if (rules.countsAt(wanted.toLocalTime())) {
            return wanted.toInstant();
        }
        ZonedDateTime morning = wanted.with(from);
        return (wanted.isBefore(morning) ? morning : morning.plusDays(1)).toInstant();
    }
}
