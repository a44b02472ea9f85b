package org.openhotline.desk;

import org.openhotline.call.CallId;
import org.openhotline.operator.Extension;
import org.openhotline.outside.Refusal;

/**
 * What the desk's buttons do to a call, whichever telephone the operator uses; answering and muting stay on the telephone. Every
 * method waits for the PBX for some milliseconds, so none may be called on the router's thread.
 */
public interface DeskActions {

    /** The caller hears music, the operator nothing (A5). */
    Answer hold(Extension operator, CallId call);

    /** Takes the caller off hold; a consultation that is on ends. */
    Answer resume(Extension operator, CallId call);

    /** Rings a colleague, or an allowed number outside, while the caller is on hold. */
    Answer consult(Extension operator, CallId call, String to);

    /** Ends the consultation and takes the caller back. */
    Answer retrieve(Extension operator, CallId call);

    /** Passes the caller on without asking, to a colleague or an allowed number outside; who is not answered comes back into the line, ahead of others. */
    Answer transfer(Extension operator, CallId call, String to);

    /** Connects the caller with the colleague who is being consulted, and leaves. */
    Answer complete(Extension operator, CallId call);

    /** Caller, operator and consulted colleague talk together. */
    Answer conference(Extension operator, CallId call);

    /** Ends the call; the record says that the operator did (A8). */
    Answer hangUp(Extension operator, CallId call);

    /** The operator's telephone has lost the call: the caller is to be kept and offered again. */
    Answer interrupted(Extension operator, CallId call);

    /** What became of an action. */
    sealed interface Answer {

        /** Done. */
        record Done() implements Answer {}

        /** The call is not in a state for it. */
        record NotPossible(Why why) implements Answer {}

        /** That number may not be rung. */
        record NumberRefused(Refusal why) implements Answer {}

        /** The PBX does not answer. */
        record PbxAway() implements Answer {}
    }

    /** Why an action is not possible; the code is stable. */
    enum Why {
        NO_SUCH_CALL("no-such-call"),
        NOT_ON_THE_LINE("not-on-the-line"),
        ALREADY_HELD("already-held"),
        NOT_HELD("not-held"),
        NOBODY_CONSULTED("nobody-consulted"),
        TELEPHONE_UNREACHABLE("telephone-unreachable");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
