package org.openhotline.call;

import java.util.Locale;

/** Who rang whom. */
public enum Direction {
    INBOUND,
    OUTBOUND;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
