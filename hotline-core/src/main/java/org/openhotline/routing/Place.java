package org.openhotline.routing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where a waiting caller stands.
 *
 * @param ahead callers who would be served before this one if an operator came free now
 * @param expectedWait from the figures of the last calls; null while these say nothing
 */
public record Place(int ahead, @Nullable Duration expectedWait) {}
