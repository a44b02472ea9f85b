package org.openhotline.operator;

/** The settings have no such reason for a pause, or the state asked for takes none. */
public final class UnknownPauseReason extends RuntimeException {

    private final String reason;

    public UnknownPauseReason(String reason) {
        super("There is no such reason for a pause: " + reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
