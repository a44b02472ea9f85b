package org.openhotline.console.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.console.problem.GivenTime;
import org.openhotline.console.problem.InvalidRequest;
import org.openhotline.console.problem.Problem;
import org.openhotline.desk.Entry;
import org.openhotline.desk.EntryKind;
import org.openhotline.desk.Manner;
import org.openhotline.desk.Promise;

/**
 * An entry as a page sends it.
 *
 * @param kind {@code enquiry}, {@code complaint}, {@code suggestion} or {@code repair}
 * @param manner of a complaint {@code solve}, {@code vent} or {@code hope}, or null while not marked (C4)
 * @param promise with reason and due time, or null (B6)
 */
record EntryText(
        @Nullable String kind,
        @Nullable String manner,
        @Nullable String content,
        @Nullable String answer,
        @Nullable PromiseText promise) {
    private static final int LONGEST = 10_000;

    /** @param due ISO 8601 with offset */
    record PromiseText(@Nullable String reason, @Nullable String due) {}

    /** @throws EntryIncomplete when a promise lacks its reason or a time to come */
    Entry entry(String id, CallId call, Instant now, String by) {
        EntryKind known = EntryKind.ofCode(kind == null ? "" : kind)
                .orElseThrow(() -> new InvalidRequest(Problem.INVALID_REQUEST, "There is no kind \"" + kind + "\""));
        Manner marked = known == EntryKind.COMPLAINT ? marked() : null;
        String answered = answer == null ? null : text(answer);
        return new Entry(id, call, known, marked, text(content), answered, promise(now), now, by);
    }

    private @Nullable Manner marked() {
        return manner == null
                ? null
                : Manner.ofCode(manner)
                        .orElseThrow(() ->
                                new InvalidRequest(Problem.INVALID_REQUEST, "There is no manner \"" + manner + "\""));
    }

    private static String text(@Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > LONGEST) {
            throw new InvalidRequest(Problem.INVALID_REQUEST, "At most " + LONGEST + " characters");
        }
        return stripped;
    }

    private @Nullable Promise promise(Instant now) {
        if (promise == null) {
            return null;
        }
        String reason = text(promise.reason());
        Instant due = GivenTime.of(promise.due());
        List<String> missing = new ArrayList<>();
        if (reason.isEmpty()) {
            missing.add("promise.reason");
        }
        if (due == null || !due.isAfter(now)) {
            missing.add("promise.due");
        }
        if (!missing.isEmpty() || due == null) {
            throw new EntryIncomplete(missing);
        }
        return new Promise(reason, due);
    }

    /** A promise without its reason, or without a time to come, is none (B6). */
    static final class EntryIncomplete extends RuntimeException {
        private final List<String> missing;

        EntryIncomplete(List<String> missing) {
            super("A promise needs its reason and a time to come");
            this.missing = List.copyOf(missing);
        }

        List<String> missing() {
            return missing;
        }
    }
}
