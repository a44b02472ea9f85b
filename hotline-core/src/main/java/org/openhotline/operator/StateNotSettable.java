package org.openhotline.operator;

/** The state asked for comes from the telephone, or cannot be had during a call. */
public final class StateNotSettable extends RuntimeException {

    private final OperatorState asked;
    private final OperatorState present;

    public StateNotSettable(OperatorState asked, OperatorState present) {
        super("An operator who is " + present.code() + " cannot be set to " + asked.code());
        this.asked = asked;
        this.present = present;
    }

    public OperatorState asked() {
        return asked;
    }

    public OperatorState present() {
        return present;
    }
}
