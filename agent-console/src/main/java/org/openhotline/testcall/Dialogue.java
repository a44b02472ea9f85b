package org.openhotline.testcall;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All messages of one SIP call, in order, and a way to wait for the next. */
final class Dialogue {

    private final String callId;
    private final List<SipMessage> messages = new ArrayList<>();
    private @Nullable String broken;

    Dialogue(String callId) {
        this.callId = callId;
    }

    String callId() {
        return callId;
    }

    synchronized void add(SipMessage message) {
        messages.add(message);
        notifyAll();
    }

    /** SIPp has gone; nothing more will come. */
    synchronized void breakOff(String reason) {
        broken = reason;
        notifyAll();
    }

    synchronized List<SipMessage> messages() {
        return List.copyOf(messages);
    }

    synchronized Optional<SipMessage> first(Predicate<SipMessage> wanted) {
        return messages.stream().filter(wanted).findFirst();
    }

    /**
     * Waits until a message has come or gone.
     *
     * @throws NotHappened when it has not within the limit, or SIPp has ended
     */
    synchronized SipMessage await(String what, Predicate<SipMessage> wanted, Duration limit) {
        Deadline deadline = Deadline.in(limit);
        Optional<SipMessage> found = first(wanted);
        while (found.isEmpty()) {
            if (deadline.passed() || broken != null) {
                throw new NotHappened(what + " did not happen within " + limit.toMillis() + " ms. So far:\n" + story());
            }
            deadline.waitOn(this);
            found = first(wanted);
        }
        return found.get();
    }

    /** One line a message, for people. */
    synchronized String story() {
        String lines = messages.stream()
                .map(message -> message.at() + (message.sent() ? " > " : " < ") + message.firstLine())
                .collect(Collectors.joining("\n"));
        return lines + (broken == null ? "" : "\n" + broken);
    }
}
