package org.openhotline.console.access;

import java.util.Locale;

/** What somebody may do with something. Which role may do it, and with whose, is in {@link Rights}. */
public enum Right {
    /** Lines, operators' states, notices, the state of the parts, the stream of news. */
    SEE_HOUSE,
    /** Calls; own are those answered by or offered to the operator. */
    VIEW_CALLS,
    /** Callers' whole numbers, and searching by them. */
    SEE_NUMBERS,
    EXPORT_CALLS,
    /** What operators did today. */
    SEE_FIGURES,
    /** Waiting callers, operators by state, figures of the hour. */
    SEE_BOARD,
    SET_STATE,
    /** Which of the two telephones is in use. */
    CHOOSE_TELEPHONE,
    SWITCH_LINES,
    /** The desk: its telephone, its call, its open records. */
    WORK_AT_DESK,
    /** Hold, transfer and the like, in the own call. */
    STEER_CALL,
    /** What was written down of a call. */
    READ_ENTRIES,
    WRITE_ENTRIES,
    /** Half-written forms. */
    KEEP_DRAFTS,
    /** Confirm that a notice was read. */
    CONFIRM_NOTICES,
    WRITE_NOTICES,
    /** A message to operators' pages. */
    SEND_NOTES,
    /** Listen in, whisper, step in. */
    SUPERVISE,
    /** Give a waiting caller another place in line. */
    MOVE_CALLERS,
    SEE_SETTINGS,
    CHANGE_SETTINGS;

    /** As in the table and in the interface, such as {@code view-calls}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
