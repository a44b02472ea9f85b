package org.openhotline.promise;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.Caller;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;

/**
 * A promise to ring somebody, as it stands now. Computed from changes, never edited.
 *
 * @param parts what was promised, the first first; at least one
 * @param owner the operator who owes it now; null where it is the supervisors'
 * @param warnedAt when the owner was warned; null before
 * @param handedOverAt when it was handed over because its time was near; null before
 * @param attempts calls made for it, in their order
 * @param nextAttemptAt when the policy lets somebody try again; null where that is at once
 * @param ending null while it is open
 * @param changes how many changes it is made of; the more, the newer
 */
public record Promise(
        PromiseId id,
        LineNumber line,
        Caller caller,
        boolean numberVerified,
        List<Part> parts,
        @Nullable Extension owner,
        @Nullable Instant warnedAt,
        @Nullable Instant handedOverAt,
        Raised raisedTo,
        List<Attempt> attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Ending ending,
        int changes) {

    public Promise {
        parts = List.copyOf(parts);
        attempts = List.copyOf(attempts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A promise says what is promised");
        }
    }

    public boolean open() {
        return ending == null;
    }

    /** What it was born from. */
    public Origin origin() {
        return first().origin();
    }

    /** The part that was promised first. */
    public Part first() {
        return parts.getFirst();
    }

    public Instant madeAt() {
        return first().at();
    }

    /** By when: the earliest of all that was promised. */
    public Instant due() {
        return parts.stream().map(Part::due).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** Whether this was born from it, or joined by it. */
    public boolean has(Origin origin) {
        return parts.stream().anyMatch(part -> part.origin().equals(origin));
    }

    /** Whether its time has passed while it is open. */
    public boolean overdue(Instant now) {
        return open() && now.isAfter(due());
    }
}
