package org.openhotline.storage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.openhotline.call.CallRecord;

/** The verdict of both clocks of rule A1 together, by which calls are searched. */
public enum Standard {
    /** An operator's voice came within three rings. */
    MET,
    /** The line or the voice came too late, or not at all to a caller who was owed it. */
    MISSED,
    /** No verdict: the caller left before the limit, or nothing was owed. */
    NONE;

    public static Standard of(CallRecord call) {
        Boolean line = call.lineClock().withinStandard();
        Boolean voice = call.voiceClock().withinStandard();
        if (Boolean.FALSE.equals(line) || Boolean.FALSE.equals(voice)) {
            return MISSED;
        }
        return Boolean.TRUE.equals(voice) ? MET : NONE;
    }

    public static Optional<Standard> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
