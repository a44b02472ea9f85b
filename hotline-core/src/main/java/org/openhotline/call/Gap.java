package org.openhotline.call;

import java.util.Arrays;

/** A time in which we did not see, or did not steer, the call. Labelled, never papered over. */
public enum Gap {
    /** The caller stood in the PBX's own fallback queue. */
    FALLBACK("fallback"),
    /** The application was not running for a part of the call. */
    APPLICATION_DOWN("application-down"),
    /** The link to the PBX was lost for a part of the call. */
    PBX_LINK_LOST("pbx-link-lost"),
    /** The PBX stopped before it had written the end of the call; the end's time is the last one known. */
    PBX_STOPPED("pbx-stopped");

    private final String code;

    Gap(String code) {
        this.code = code;
    }

    public static Gap ofCode(String code) {
        return Arrays.stream(values())
                .filter(gap -> gap.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown gap label \"" + code + "\""));
    }

    public String code() {
        return code;
    }
}
