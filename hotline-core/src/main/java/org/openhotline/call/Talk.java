package org.openhotline.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openhotline.operator.Extension;

/**
 * A time in which an operator was on the line.
 *
 * @param to null while it lasts
 */
public record Talk(
        Extension operator, Instant from, @Nullable Instant to) {}
