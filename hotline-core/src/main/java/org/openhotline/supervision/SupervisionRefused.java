package org.openhotline.supervision;

/** A supervision cannot begin, change or end, and why. */
public final class SupervisionRefused extends RuntimeException {

    /** The reasons. */
    public enum Why {
        /** Nobody talks in this call, or not that operator. */
        CALL_NOT_TALKING,
        /** The supervisor's telephone cannot be reached. */
        TELEPHONE_UNREACHABLE,
        /** This supervisor takes part in a talk already. */
        ALREADY_LISTENING,
        /** It is over, or somebody else's. */
        NOT_FOUND,
        PBX_AWAY
    }

    private final Why why;

    SupervisionRefused(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
