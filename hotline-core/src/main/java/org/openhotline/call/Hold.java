package org.openhotline.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The caller was on hold (A5).
 *
 * @param to null while it lasts
 */
public record Hold(Instant from, @Nullable Instant to) {}
