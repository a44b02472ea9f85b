package org.openhotline.call;

import java.util.Locale;

/** What became of a call. Every ended call has exactly one. */
public enum Outcome {
    /** An operator spoke with the caller. */
    ANSWERED,
    /** Nobody of the house spoke with the caller, but somebody outside to whom he was passed on. */
    FORWARDED,
    /** The caller left before the line was answered. */
    ABANDONED_RINGING,
    /** The caller left while the greeting played and no telephone rang. */
    ABANDONED_GREETING,
    /** The caller left while waiting in line. */
    ABANDONED_WAITING,
    /** The caller left while an operator's telephone rang. */
    ABANDONED_OFFERED,
    /** The line was closed and said so. */
    CLOSED,
    /** Open, but nobody could take the call: signed in nobody, or the house gave up. */
    NO_OPERATOR,
    /** Ended by a fault. */
    FAILED;

    public static Outcome ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
