package org.openhotline.journal;

import java.time.Instant;
import java.util.Map;

/**
 * Somebody looked at customers' data, took it out of the house, or came in to do so (D5).
 *
 * @param account name of the account
 * @param subject the call or promise looked at, or empty
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
        VIEW_PROMISE("view-promise"),
        EXPORT_CALLS("export-calls"),
        /** A supervisor begins to take part in a talk, or takes part in another way from now on. */
        SUPERVISE("supervise"),
        /** He has listened in, from when to when. */
        LISTENED("listened"),
        /** He has whispered to the operator, from when to when. */
        WHISPERED("whispered"),
        /** He has spoken with both, from when to when. */
        BARGED("barged");

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
