package org.openhotline.testcall;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One call as the operator's telephone knows it. */
public final class OfferedCall {

    private static final Pattern NUMBER = Pattern.compile("sip:([^@>]+)@");

    private final Dialogue dialogue;
    private final Sipp sipp;
    private final RtpPeer media;
    private final SipMessage invite;
    private final AtomicInteger requests = new AtomicInteger(1);

    OfferedCall(Dialogue dialogue, Sipp sipp, RtpPeer media, SipMessage invite) {
        this.dialogue = dialogue;
        this.sipp = sipp;
        this.media = media;
        this.invite = invite;
    }

    /** When the INVITE came in. */
    public Instant at() {
        return invite.at();
    }

    /** The From header: who rings, as the telephone shows it. */
    public String from() {
        return invite.header("From").orElse("");
    }

    /** The number that was rung, as the request names it. */
    public String dialled() {
        Matcher number = NUMBER.matcher(invite.firstLine() + ">");
        return number.find() ? number.group(1) : "";
    }

    /** The caller's number as it stands in the From header; empty when there is none. */
    public String callerNumber() {
        Matcher number = NUMBER.matcher(from());
        return number.find() ? number.group(1) : "";
    }

    /** Picks up. Returns at once. */
    public void answer() {
        Sdp.address(invite).ifPresent(address -> media.speakTo(address, Sdp.codec(invite)));
        tell("ANSWER", Map.of());
    }

    /** Refuses the call as busy (486). */
    public void beBusy() {
        tell("BUSY", Map.of());
    }

    /** Refuses the call (603). */
    public void decline() {
        tell("DECLINE", Map.of());
    }

    public void hangUp() {
        tell("HANGUP", Map.of());
    }

    public void hold() {
        tell("HOLD", Map.of());
    }

    public void resume() {
        tell("RESUME", Map.of());
    }

    /** Passes the caller on without asking (SIP REFER). */
    public void transferTo(String extension) {
        tell("TRANSFER", Map.of("X-Target", extension));
    }

    /** Presses a key: 0 to 9, * or #. */
    public void press(char key) {
        media.press(key);
    }

    /** Waits until the other side has noted our answer (ACK) and says when we answered. */
    public Instant awaitTalking(Duration limit) {
        dialogue.await("ACK of the answer", message -> message.isRequest("ACK"), limit);
        return dialogue.await("answer", message -> message.isAnswer("INVITE", 2), limit)
                .at();
    }

    /** Waits until the call is over here, by whomever, and says when. */
    public Instant awaitEnded(Duration limit) {
        return dialogue.await("end of call", CallTimes::ends, limit).at();
    }

    /** What this telephone heard until now, in all its calls. */
    public Heard heard() {
        return media.heard();
    }

    public CallTimes times() {
        return CallTimes.of(dialogue);
    }

    public String story() {
        return dialogue.story();
    }

    private void tell(String word, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("X-Number", String.valueOf(requests.incrementAndGet()));
        sipp.tell(dialogue.callId(), word, all, "");
    }
}
