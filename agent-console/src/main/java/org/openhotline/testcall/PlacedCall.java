package org.openhotline.testcall;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** One call as its caller knows it. */
public final class PlacedCall {

    private final Dialogue dialogue;
    private final Sipp sipp;
    private final RtpPeer media;

    PlacedCall(Dialogue dialogue, Sipp sipp, RtpPeer media, boolean speaks) {
        this.dialogue = dialogue;
        this.sipp = sipp;
        this.media = media;
        if (speaks) {
            Thread.ofVirtual().name("caller-" + dialogue.callId()).start(this::speakWhenAnswered);
        }
    }

    /** The SIP Call-ID. */
    public String sipCallId() {
        return dialogue.callId();
    }

    /** Waits for the ringing tone's announcement (180) and says when it came. */
    public Instant awaitRinging(Duration limit) {
        return dialogue.await("ringing", message -> message.status() == 180, limit)
                .at();
    }

    /**
     * Waits for the line's answer (200) and says when it came.
     *
     * @throws NotHappened as soon as the call is refused, and when it is not answered within the limit
     */
    public Instant awaitAnswered(Duration limit) {
        SipMessage answer =
                dialogue.await("answer", message -> message.isAnswer("INVITE", 2) || CallTimes.refuses(message), limit);
        if (CallTimes.refuses(answer)) {
            throw new NotHappened("The call was refused:\n" + story());
        }
        return answer.at();
    }

    /** Waits until the call is over, by whomever, and says when. */
    public Instant awaitEnded(Duration limit) {
        return dialogue.await("end of call", CallTimes::ends, limit).at();
    }

    /** Hangs up: CANCEL before the answer, BYE after it. Does not wait. */
    public void hangUp() {
        sipp.tell(dialogue.callId(), "HANGUP", Map.of(), "");
    }

    /** Says something else from now on. */
    public void say(Sound sound) {
        media.say(sound, false);
    }

    /** Presses a key: 0 to 9, * or #. */
    public void press(char key) {
        media.press(key);
    }

    /** What was heard until now. */
    public Heard heard() {
        return media.heard();
    }

    public CallTimes times() {
        return CallTimes.of(dialogue);
    }

    /** The messages, one a line. */
    public String story() {
        return dialogue.story();
    }

    void leave() {
        if (times().endedBy() == EndedBy.NOBODY_YET) {
            hangUp();
            try {
                awaitEnded(Duration.ofSeconds(1));
            } catch (NotHappened _) {
                // It could not be ended politely; the process ends next.
            }
        }
        media.close();
    }

    private void speakWhenAnswered() {
        try {
            SipMessage answer = dialogue.await("answer", message -> message.isAnswer("INVITE", 2), Duration.ofHours(1));
            Sdp.address(answer).ifPresent(address -> media.speakTo(address, Sdp.codec(answer)));
        } catch (NotHappened _) {
            // A call that is not answered has nobody to speak to.
        }
    }
}
