package org.openhotline.call;

import java.util.Locale;

/** Which witness a record rests on. */
public enum Certainty {
    /** Live events of the PBX, which may be late or missing. */
    PROVISIONAL,
    /** The PBX's own log of the call, complete. */
    FINAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
