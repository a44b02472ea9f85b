package org.openhotline.journal;

import java.time.Instant;
import java.util.Map;

/**
 * Somebody looked at customers' data, took it out of the house, or came in to do so (D5).
 *
 * @param account name of the account
 * @param subject the call looked at, or empty
 * @param details such as the filter of an export
 */
public record Access(Instant at, String account, Action action, String subject, Map<String, String> details) {

    /** What was done. */
    public enum Action {
        SIGN_IN("sign-in"),
        SIGN_IN_REFUSED("sign-in-refused"),
        SIGN_OUT("sign-out"),
        /** The password was asked for again after a page had locked itself. */
        UNLOCK("unlock"),
        VIEW_CALL("view-call"),
        EXPORT_CALLS("export-calls");

        private final String code;

        Action(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Access {
        details = Map.copyOf(details);
    }
}
