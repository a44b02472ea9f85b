package org.openhotline.testcall;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Sorts what one SIPp process says by call. */
final class Switchboard {

    private final Map<String, Dialogue> dialogues = new ConcurrentHashMap<>();

    void add(SipMessage message, Function<SipMessage, Boolean> begins) {
        Dialogue known = dialogues.get(message.callId());
        if (known == null && begins.apply(message)) {
            known = dialogue(message.callId());
        }
        if (known != null) {
            known.add(message);
        }
    }

    Dialogue dialogue(String callId) {
        return dialogues.computeIfAbsent(callId, Dialogue::new);
    }

    void breakOff(String reason) {
        List.copyOf(dialogues.values()).forEach(dialogue -> dialogue.breakOff(reason));
    }
}
