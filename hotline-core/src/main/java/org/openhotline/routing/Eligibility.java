package org.openhotline.routing;

import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;

/** Which operators may serve which lines: the place of skills. */
@FunctionalInterface
public interface Eligibility {

    /** Every operator serves every line. */
    Eligibility EVERYBODY = (operator, line) -> true;

    boolean mayServe(Extension operator, LineNumber line);
}
