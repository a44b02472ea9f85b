package org.openhotline.storage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhotline.promise.Promise;
import org.openhotline.promise.PromiseId;

/** The place of a promise among all others: by due time, then by id. */
public record PromiseKey(Instant due, PromiseId id) implements Comparable<PromiseKey> {
    private static final Pattern TEXT = Pattern.compile("(-?\\d{1,18})_(p-[a-z2-7]{12})");
    private static final Comparator<PromiseKey> ORDER =
            Comparator.comparing(PromiseKey::due).thenComparing(PromiseKey::id);

    public static PromiseKey of(Promise promise) {
        return new PromiseKey(promise.due().truncatedTo(ChronoUnit.MICROS), promise.id());
    }

    /** Reads what {@link #text()} has written; empty for anything else. */
    public static Optional<PromiseKey> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new PromiseKey(
                        Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS),
                        new PromiseId(matcher.group(2))))
                : Optional.empty();
    }

    /** For an address. */
    public String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, due) + "_" + id;
    }

    @Override
    public int compareTo(PromiseKey other) {
        return ORDER.compare(this, other);
    }
}
