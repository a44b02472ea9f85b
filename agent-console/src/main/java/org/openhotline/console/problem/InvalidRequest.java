package org.openhotline.console.problem;

/** What came cannot be understood; the message says what and why. */
public final class InvalidRequest extends RuntimeException {

    private final Problem problem;

    public InvalidRequest(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
