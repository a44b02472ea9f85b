package org.openhotline.call;

import java.util.Locale;

/** Where a call is now. */
public enum Stage {
    RINGING,
    GREETING,
    WAITING,
    OFFERED,
    TALKING,
    HOLDING,
    ENDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
