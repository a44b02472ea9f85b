package org.openhotline.console.notices;

import org.openhotline.console.problem.Missing;
import org.openhotline.console.problem.Problem;

/** There is no notice with this id. */
final class UnknownNotice extends Missing {

    UnknownNotice(String id) {
        super(Problem.NOTICE_NOT_FOUND, "There is no notice " + id);
    }
}
