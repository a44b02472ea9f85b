package org.openhotline.routing;

import java.time.Duration;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.openhotline.operator.Extension;

/** Which operator last talked with which caller, by the caller's number; the oldest are forgotten. */
final class LastOperators {

    /** As many callers as a large house has in the longest time that can be set, a week. */
    private static final int REMEMBERED = 50_000;

    private final LinkedHashMap<String, Talk> talks = new LinkedHashMap<>();

    private record Talk(Extension operator, long atNanos) {}

    void talked(String number, Extension operator, long nowNanos) {
        if (number.isBlank()) {
            return;
        }
        talks.remove(number);
        talks.put(number, new Talk(operator, nowNanos));
        if (talks.size() > REMEMBERED) {
            talks.pollFirstEntry();
        }
    }

    /** Who talked with the caller not longer ago than that; null where nobody did. */
    @Nullable
    Extension of(String number, Duration notLongerAgo, long nowNanos) {
        Talk talk = talks.get(number);
        return talk == null || nowNanos - talk.atNanos() > notLongerAgo.toNanos() ? null : talk.operator();
    }
}
