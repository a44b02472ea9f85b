package org.openhotline.architecture.offenders.console.live;

import org.jspecify.annotations.Nullable;
import org.openhotline.architecture.offenders.console.calls.TalkativeList;

/** The other half of the circle. */
public record CuriousStream(@Nullable TalkativeList list) {}
