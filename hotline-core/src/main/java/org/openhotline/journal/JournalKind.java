package org.openhotline.journal;

/** What a journal entry tells. The code is stored for ever; it does not depend on the order here. */
public enum JournalKind {
    /** A record of a call was kept, or replaced by a better one. */
    CALL_KEPT("call-kept"),
    OPERATOR_STATE_CHANGED("operator-state-changed"),
    LINE_SWITCHED("line-switched"),
    OPERATOR_ADDED("operator-added"),
    ACCOUNT_ADDED("account-added"),
    PASSWORD_CHANGED("password-changed"),
    /** A call has to be written down. */
    NOTES_OPENED("notes-opened"),
    ENTRY_KEPT("entry-kept"),
    ENTRY_REMOVED("entry-removed"),
    NOTES_COMPLETED("notes-completed"),
    NOTICE_WRITTEN("notice-written"),
    NOTICE_WITHDRAWN("notice-withdrawn"),
    NOTICE_READ("notice-read"),
    /** Somebody pressed the emergency key, and nobody on duty accepted in time. */
    EMERGENCY_UNANSWERED("emergency-unanswered"),
    SETTINGS_CHANGED("settings-changed"),
    PROMISE_MADE("promise-made"),
    /** More was promised to the same number. */
    PROMISE_JOINED("promise-joined"),
    PROMISE_AMENDED("promise-amended"),
    PROMISE_ASSIGNED("promise-assigned"),
    PROMISE_WARNED("promise-warned"),
    PROMISE_HANDED_OVER("promise-handed-over"),
    PROMISE_ROSE("promise-rose"),
    PROMISE_TRIED("promise-tried"),
    PROMISE_ENDED("promise-ended"),
    /** A supervisor gave a waiting caller another place. */
    CALLER_MOVED("caller-moved"),
    /** Somebody wanted a number outside the house rung, and was allowed or refused. */
    OUTSIDE_CALL("outside-call");

    private final String code;

    JournalKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
