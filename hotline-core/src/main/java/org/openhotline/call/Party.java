package org.openhotline.call;

import java.util.Locale;

/** Who ended the call (A8), as far as signalling tells. */
public enum Party {
    CALLER,
    OPERATOR,
    /** Somebody outside the house to whom the caller was passed on. */
    OUTSIDE,
    /** The house: the dialplan or a command of ours. */
    SYSTEM,
    /** The sources are silent or disagree. */
    UNDETERMINED;

    public static Party ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
