package org.openhotline.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openhotline.operator.Extension;

/**
 * One offer of a call to one operator's telephone (A2).
 *
 * @param operator who was rung
 * @param from when the telephone began to ring
 * @param to when it was answered or stopped ringing; null while it rings
 * @param result null while it rings
 */
public record Offer(
        Extension operator,
        Instant from,
        @Nullable Instant to,
        @Nullable OfferResult result) {}
