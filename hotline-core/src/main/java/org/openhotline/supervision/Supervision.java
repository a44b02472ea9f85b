package org.openhotline.supervision;

import java.time.Instant;
import org.openhotline.call.CallId;
import org.openhotline.operator.Extension;
import org.openhotline.operator.Telephone;

/**
 * One supervisor's part in one talk.
 *
 * @param id UUID
 * @param account who takes part
 * @param supervisor whose telephone is used, and {@code telephone} which of the two
 * @param operator with whose leg of the call he is; when that leg ends, so does this
 * @param since when the mode began, or the ringing
 */
public record Supervision(
        String id,
        String account,
        Extension supervisor,
        Telephone telephone,
        CallId call,
        Extension operator,
        Mode mode,
        Stage stage,
        Instant since) {

    /** How far it is. */
    public enum Stage {
        /** The supervisor's own telephone rings; he hears nothing yet. */
        RINGING("ringing"),
        ON("on"),
        OVER("over");

        private final String code;

        Stage(String code) {
            this.code = code;
        }

        /** Stable name in interfaces. */
        public String code() {
            return code;
        }
    }

    Supervision in(Mode other, Instant from) {
        return new Supervision(id, account, supervisor, telephone, call, operator, other, stage, from);
    }

    Supervision at(Stage now, Instant from) {
        return new Supervision(id, account, supervisor, telephone, call, operator, mode, now, from);
    }
}
