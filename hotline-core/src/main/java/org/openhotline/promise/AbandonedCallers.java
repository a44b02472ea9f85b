package org.openhotline.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallRecord;
import org.openhotline.call.Caller;
import org.openhotline.clock.HouseClock;
import org.openhotline.journal.JournalEntry;

/** Promises to ring back who left after waiting too long (C9). Given the records of calls as they become known, each as often as it comes. */
public final class AbandonedCallers implements Consumer<CallRecord> {
    /** Logs may be read again from their beginning; what is as old as this has been dealt with. */
    private static final Duration STILL_NEWS = Duration.ofDays(1);

    private final Ledger ledger;
    private final HouseRules rules;
    private final HouseClock clock;

    public AbandonedCallers(Ledger ledger, HouseRules rules, HouseClock clock) {
        this.ledger = ledger;
        this.rules = rules;
        this.clock = clock;
    }

    /** Returns at once. */
    @Override
    public void accept(CallRecord call) {
        if (leftWaiting(call) && waitedTooLong(call) && canBeRung(call.caller()) && isNews(call.endedAt())) {
            var _ = ledger.make(new NewPromise(
                    new Origin(Origin.Kind.ABANDONED, call.id().value()),
                    call.id(),
                    call.line(),
                    call.caller(),
                    true,
                    "",
                    "abandoned",
                    null,
                    null,
                    JournalEntry.SYSTEM));
        }
    }

    private static boolean leftWaiting(CallRecord call) {
        if (call.outcome() == null) {
            return false;
        }
        return switch (call.outcome()) {
            case ABANDONED_GREETING, ABANDONED_WAITING, ABANDONED_OFFERED -> true;
            default -> false;
        };
    }

    private boolean waitedTooLong(CallRecord call) {
        Integer seconds = rules.promises().afterAbandonedWaitSeconds();
        return seconds != null && call.waiting().compareTo(Duration.ofSeconds(seconds)) >= 0;
    }

    private static boolean canBeRung(Caller caller) {
        return !caller.number().isBlank();
    }

    private boolean isNews(@Nullable Instant ended) {
        return ended != null && ended.isAfter(clock.now().minus(STILL_NEWS));
    }
}
