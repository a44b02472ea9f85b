package org.openhotline.console.problem;

/** Something that is named in an address is not there. */
public abstract class Missing extends RuntimeException {

    private final Problem problem;

    protected Missing(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
