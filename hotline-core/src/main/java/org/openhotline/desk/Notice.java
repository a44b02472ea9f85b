package org.openhotline.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that operators have to know (B9).
 *
 * @param text by language ({@code zh-Hant}, {@code zh-Hans}, {@code en}); at least one
 * @param until null where it holds until it is withdrawn
 * @param readBy when each account confirmed it
 */
public record Notice(
        String id,
        Map<String, String> text,
        Instant from,
        @Nullable Instant until,
        Instant at,
        String by,
        Map<String, Instant> readBy) {

    public Notice {
        text = Map.copyOf(text);
        readBy = Map.copyOf(readBy);
    }

    public boolean holdsAt(Instant now) {
        return !now.isBefore(from) && (until == null || now.isBefore(until));
    }

    Notice until(Instant end) {
        return new Notice(id, text, from, end, at, by, readBy);
    }

    /** The first confirmation counts. */
    Notice readBy(String account, Instant when) {
        Map<String, Instant> readers = new HashMap<>(readBy);
        readers.putIfAbsent(account, when);
        return new Notice(id, text, from, until, at, by, readers);
    }
}
