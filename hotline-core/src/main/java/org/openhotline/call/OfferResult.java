package org.openhotline.call;

import java.util.Locale;

/** How an offer of a call to an operator ended (A2). */
public enum OfferResult {
    ANSWERED,
    /** Rang for three rings and was not answered: recorded against the operator (A2). */
    MISSED,
    /** The operator's telephone refused it, or was busy. */
    DECLINED,
    /** The telephone could not be reached. */
    UNREACHABLE,
    /** Taken back before three rings: the caller left, or the offer had to be made anew. Never a miss. */
    WITHDRAWN;

    public static OfferResult ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads Asterisk's {@code DIALSTATUS}.
     *
     * @param dialStatus the channel variable after {@code Dial()}; empty when the caller left during it
     */
    public static OfferResult ofDialStatus(String dialStatus) {
        return switch (dialStatus) {
            case "ANSWER" -> ANSWERED;
            case "NOANSWER" -> MISSED;
            case "BUSY", "CONGESTION" -> DECLINED;
            case "CHANUNAVAIL", "INVALIDARGS" -> UNREACHABLE;
            default -> WITHDRAWN;
        };
    }
}
