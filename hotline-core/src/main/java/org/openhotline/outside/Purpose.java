package org.openhotline.outside;

/** What an outside number is to be rung for; the code is stable. */
public enum Purpose {
    /** Somebody dials on a telephone of the house. */
    DIALLED("dialled"),
    /** An operator asks somebody while the caller is on hold. */
    CONSULT("consult"),
    /** An operator passes a caller on. */
    TRANSFER("transfer"),
    /** A line without room passes a caller on. */
    OVERFLOW("overflow"),
    /** The duty rota of the emergency key (C11), which no hourly limit may cut off: asked when the rota is set. */
    DUTY("duty");

    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
