package org.openhotline.supervision;

import java.util.Arrays;
import java.util.Optional;
import org.openhotline.journal.Access;

/** In which way a supervisor takes part in a talk. He always hears both sides. */
public enum Mode {
    /** Nobody hears him. */
    LISTEN("listen", Access.Action.LISTENED),
    /** The operator hears him, the caller does not. */
    WHISPER("whisper", Access.Action.WHISPERED),
    /** Both hear him. */
    BARGE("barge", Access.Action.BARGED);

    private final String code;
    private final Access.Action done;

    Mode(String code, Access.Action done) {
        this.code = code;
        this.done = done;
    }

    public static Optional<Mode> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** Stable name in interfaces, in the access log and in the dialplan. */
    public String code() {
        return code;
    }

    /** How the access log names it when it is over. */
    Access.Action done() {
        return done;
    }
}
