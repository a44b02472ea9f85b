package org.openhotline.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.operator.Extension;

/** Computes promises from changes: a pure function. A change that comes twice, or after the end, makes no difference. */
public final class PromiseFold {
    private PromiseFold() {}

    /**
     * The promise after a change.
     *
     * @param before null where nothing is known of it
     * @return null where the change tells of a promise that nobody knows; the same object where it changes nothing
     */
    public static @Nullable Promise after(@Nullable Promise before, PromiseChange change) {
        if (before == null) {
            return change instanceof PromiseChange.Made made ? made(made) : null;
        }
        return before.open() ? changed(before, change) : before;
    }

    private static Promise made(PromiseChange.Made made) {
        return new Promise(
                made.promise(),
                made.line(),
                made.caller(),
                made.numberVerified(),
                List.of(made.part()),
                made.owner(),
                null,
                null,
                Raised.NONE,
                List.of(),
                null,
                null,
                1);
    }

    private static Promise changed(Promise before, PromiseChange change) {
        Draft draft = new Draft(before);
        return switch (change) {
            case PromiseChange.Made _ -> before;
            case PromiseChange.Joined joined -> before.has(joined.part().origin()) ? before : draft.join(joined.part());
            case PromiseChange.Amended amended -> draft.amend(amended);
            case PromiseChange.Assigned assigned ->
                assigned.to().equals(before.owner()) ? before : draft.owner(assigned.to());
            case PromiseChange.Warned warned -> before.warnedAt() == null ? draft.warned(warned.at()) : before;
            case PromiseChange.HandedOver over -> before.handedOverAt() == null ? draft.handOver(over) : before;
            case PromiseChange.Rose rose -> before.raisedTo().compareTo(rose.to()) < 0 ? draft.rose(rose.to()) : before;
            case PromiseChange.Attempted tried -> knows(before, tried.attempt()) ? before : draft.attempt(tried);
            case PromiseChange.Ended ended -> draft.end(ended.ending());
        };
    }

    private static boolean knows(Promise promise, Attempt attempt) {
        return promise.attempts().stream().anyMatch(one -> one.call().equals(attempt.call()));
    }

    /** The promise on its way to what it will be. */
    private static final class Draft {
        private final Promise before;
        private List<Part> parts;
        private @Nullable Extension owner;
        private @Nullable Instant warnedAt;
        private @Nullable Instant handedOverAt;
        private Raised raisedTo;
        private List<Attempt> attempts;
        private @Nullable Instant next;
        private @Nullable Ending ending;

        Draft(Promise before) {
            this.before = before;
            parts = before.parts();
            owner = before.owner();
            warnedAt = before.warnedAt();
            handedOverAt = before.handedOverAt();
            raisedTo = before.raisedTo();
            attempts = before.attempts();
            next = before.nextAttemptAt();
            ending = before.ending();
        }

        private Promise done() {
            return new Promise(
                    before.id(),
                    before.line(),
                    before.caller(),
                    before.numberVerified(),
                    parts,
                    owner,
                    warnedAt,
                    handedOverAt,
                    raisedTo,
                    attempts,
                    next,
                    ending,
                    before.changes() + 1);
        }

        Promise join(Part part) {
            parts = new ArrayList<>(parts);
            parts.add(part);
            return done();
        }

        /** Who has been given more time is warned again, and may keep it himself. */
        Promise amend(PromiseChange.Amended amended) {
            parts = parts.stream()
                    .map(part -> part.origin().equals(amended.part())
                            ? part.amended(amended.what(), amended.reason(), amended.due())
                            : part)
                    .toList();
            if (parts.equals(before.parts())) {
                return before;
            }
            Promise after = done();
            if (!after.due().isAfter(before.due())) {
                return after;
            }
            warnedAt = null;
            handedOverAt = null;
            return done();
        }

        Promise owner(Extension to) {
            owner = to;
            return done();
        }

        Promise warned(Instant at) {
            warnedAt = at;
            return done();
        }

        Promise handOver(PromiseChange.HandedOver over) {
            handedOverAt = over.at();
            if (over.to() != null) {
                owner = over.to();
            } else if (raisedTo == Raised.NONE) {
                raisedTo = Raised.SUPERVISOR;
            }
            return done();
        }

        Promise rose(Raised to) {
            raisedTo = to;
            return done();
        }

        Promise attempt(PromiseChange.Attempted tried) {
            attempts = new ArrayList<>(attempts);
            attempts.add(tried.attempt());
            next = tried.next();
            ending = tried.ending();
            return done();
        }

        Promise end(Ending how) {
            ending = how;
            return done();
        }
    }
}
