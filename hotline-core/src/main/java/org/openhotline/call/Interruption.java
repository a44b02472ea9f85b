package org.openhotline.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The operator's telephone was lost in the middle of the talk, and the caller was kept.
 *
 * @param to when an operator was on the line again, or the call ended; null while it lasts
 */
public record Interruption(Instant from, @Nullable Instant to) {}
