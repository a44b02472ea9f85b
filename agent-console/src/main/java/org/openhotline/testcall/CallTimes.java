package org.openhotline.testcall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moments of a call by this telephone's own signalling.
 *
 * @param invited when the INVITE went out (caller) or came in (operator's telephone)
 * @param rang when it first rang; null when it did not
 * @param answered when the answer came in (caller) or went out (operator's telephone); null when there was none
 * @param ended when the first message that ended it passed; null while it is on
 * @param settled when the other side said that it had taken notice of the end; null while it has not
 * @param status the last final answer to the INVITE, such as 200 or 486; 0 when there is none
 */
public record CallTimes(
        Instant invited,
        @Nullable Instant rang,
        @Nullable Instant answered,
        @Nullable Instant ended,
        @Nullable Instant settled,
        EndedBy endedBy,
        int status) {

    static CallTimes of(Dialogue dialogue) {
        Instant invited = null;
        Instant rang = null;
        Instant answered = null;
        SipMessage end = null;
        Instant settled = null;
        int status = 0;
        for (SipMessage message : dialogue.messages()) {
            invited = invited == null && message.isRequest("INVITE") ? message.at() : invited;
            rang = rang == null && message.isAnswer("INVITE", 1) && message.status() >= 180 ? message.at() : rang;
            answered = answered == null && message.isAnswer("INVITE", 2) ? message.at() : answered;
            boolean last = message.status() >= 200 && message.concerns("INVITE") && answered == null;
            status = status == 0 && (last || message.at().equals(answered)) ? message.status() : status;
            end = end == null && ends(message) ? message : end;
            settled = settled == null && settles(message) ? message.at() : settled;
        }
        Instant ended = end == null ? null : end.at();
        return new CallTimes(
                invited == null ? Instant.EPOCH : invited, rang, answered, ended, settled, endedBy(end), status);
    }

    static boolean ends(SipMessage message) {
        return message.isRequest("BYE") || message.isRequest("CANCEL") || refuses(message);
    }

    static boolean refuses(SipMessage message) {
        return message.status() >= 300 && message.concerns("INVITE") && !isChallenge(message);
    }

    private static boolean settles(SipMessage message) {
        return message.isAnswer("BYE", 2) || message.isAnswer("CANCEL", 2) || message.isAnswer("CANCEL", 4);
    }

    private static boolean isChallenge(SipMessage message) {
        return message.status() == 401 || message.status() == 407;
    }

    private static EndedBy endedBy(@Nullable SipMessage end) {
        if (end == null) {
            return EndedBy.NOBODY_YET;
        }
        if (end.status() > 0) {
            return EndedBy.REFUSED;
        }
        return end.sent() ? EndedBy.US : EndedBy.THEM;
    }
}
