package org.openhotline.operator;

import java.util.Arrays;
import java.util.Optional;

/** What an operator is doing. The code is stored and shown to programs; it does not depend on the order here. */
public enum OperatorState {
    /** Not at work. */
    SIGNED_OUT("signed-out", true),
    /** Free: the next caller may be offered. */
    READY("ready", true),
    /** A caller is ringing at this operator's telephone. */
    OFFERED("offered", false),
    /** On the line with a caller. */
    TALKING("talking", false),
    /** The caller is on hold (A5). */
    HOLDING("holding", false),
    /** Completing the record of the call just ended (B5). */
    WRAP_UP("wrap-up", false),
    /** Signed in and away from the telephone. */
    PAUSED("paused", true),
    /** Did not answer within three rings (A2); offered nothing until ready again. */
    MISSED("missed", false);

    private final String code;
    private final boolean settable;

    OperatorState(String code, boolean settable) {
        this.code = code;
        this.settable = settable;
    }

    public static Optional<OperatorState> ofCode(String code) {
        return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    /** Whether a person may choose this state; the others come from the telephone. */
    public boolean settable() {
        return settable;
    }

    /** Whether a call occupies the operator. */
    public boolean onCall() {
        return this == OFFERED || this == TALKING || this == HOLDING;
    }

    public boolean signedIn() {
        return this != SIGNED_OUT;
    }
}
