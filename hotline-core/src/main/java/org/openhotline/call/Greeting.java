package org.openhotline.call;

import java.time.Duration;
import java.time.Instant;

/**
 * The standard greeting as it was played to the caller (A3).
 *
 * @param from when it began
 * @param length of the whole recording; the caller may have left, or an operator picked up, before its end
 */
public record Greeting(Instant from, Duration length) {

    Instant end() {
        return from.plus(length);
    }
}
