package org.openhotline.promise;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;

/** Who could keep a promise now. */
@FunctionalInterface
public interface FitOperators {

    /**
     * An operator at work who may serve the line's callers.
     *
     * @param not who is not asked for; null where everybody is
     * @return empty where there is none
     */
    Optional<Extension> next(LineNumber line, @Nullable Extension not);
}
