package org.openhotline.routing;

/** What supervisors must know at once. The code is shown to programs. */
public enum Alarm {
    /** Everybody who is signed in has missed a call and nobody is at work: callers ring the one who missed longest ago. */
    EVERYBODY_MISSED("everybody-missed");

    private final String code;

    Alarm(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
