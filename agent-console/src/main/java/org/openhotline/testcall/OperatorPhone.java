package org.openhotline.testcall;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An operator's telephone: registers with its password, rings, and does with a call what its operator's manner is. */
public final class OperatorPhone implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration REGISTRATION = Duration.ofMinutes(10);

    private final String extension;
    private final Switchboard switchboard = new Switchboard();
    private final List<OfferedCall> offered = new ArrayList<>();
    private final RtpPeer media = new RtpPeer();
    private final Sipp sipp;
    private volatile Manner manner = Manner.LETS_IT_RING;
    private @Nullable Thread renewal;

    private OperatorPhone(SipServer server, int port, String extension, String password) {
        this.extension = extension;
        Map<String, String> values =
                Map.of("user", extension, "password", password, "media", String.valueOf(media.port()));
        sipp = Sipp.start(server, port, "phone", values, this::heard, () -> switchboard.breakOff("SIPp has ended"));
    }

    /** A telephone that is plugged in but not registered yet. */
    public static OperatorPhone of(SipServer server, String extension, String password) {
        return new OperatorPhone(server, Sipp.freePort(), extension, password);
    }

    /** Somebody who is rung at a port that is known before, and never registers. */
    static OperatorPhone at(int port, SipServer server) {
        return new OperatorPhone(server, port, "outside", "none");
    }

    public String extension() {
        return extension;
    }

    /** Registers, again and again before it runs out; returns when the hotline has accepted it. */
    public synchronized OperatorPhone register() {
        signOn(REGISTRATION);
        if (renewal == null) {
            renewal = Thread.ofVirtual().name("registration-" + extension).start(this::renew);
        }
        return this;
    }

    /** Takes the registration back; returns when the hotline has noted it. */
    public synchronized void unregister() {
        stopRenewal();
        signOn(Duration.ZERO);
    }

    /** What to do with calls from now on. */
    public OperatorPhone with(Manner newManner) {
        manner = newManner;
        return this;
    }

    /** Says something over and over in every call from now on. */
    public OperatorPhone saying(Sound sound) {
        media.say(sound, true);
        return this;
    }

    /** The calls that have been offered until now, in order. */
    public List<OfferedCall> offered() {
        synchronized (offered) {
            return List.copyOf(offered);
        }
    }

    /**
     * Waits for a call to ring here.
     *
     * @param number which one: 1 for the first that this telephone was ever offered
     */
    public OfferedCall awaitOffer(int number, Duration limit) {
        Deadline deadline = Deadline.in(limit);
        synchronized (offered) {
            while (offered.size() < number) {
                if (deadline.passed()) {
                    throw new NotHappened("Telephone " + extension + " was offered " + offered.size() + " calls, not "
                            + number + ", within " + limit.toMillis() + " ms");
                }
                deadline.waitOn(offered);
            }
            return offered.get(number - 1);
        }
    }

    /** Waits for the next call after those offered until now. */
    public OfferedCall awaitNextOffer(Duration limit) {
        return awaitOffer(offered().size() + 1, limit);
    }

    /** Pulls the plug: nothing is answered any more, no call is ended, the registration stands. */
    @Override
    public synchronized void close() {
        stopRenewal();
        sipp.close();
        media.close();
    }

    private void renew() {
        try {
            while (true) {
                Pause.of(REGISTRATION.dividedBy(2));
                signOn(REGISTRATION);
            }
        } catch (NotHappened _) {
            // Unplugged, or the hotline is away; whoever waits for calls will see.
        }
    }

    private void stopRenewal() {
        if (renewal != null) {
            renewal.interrupt();
            renewal = null;
        }
    }

    private void signOn(Duration expires) {
        String callId = UUID.randomUUID().toString();
        Dialogue dialogue = switchboard.dialogue(callId);
        sipp.tell(callId, "SIGNON", Map.of("X-Expires", String.valueOf(expires.toSeconds())), "");
        SipMessage answer = dialogue.await("registration of " + extension, this::isVerdict, PATIENCE);
        if (answer.status() != 200) {
            throw new NotHappened("The hotline refused telephone " + extension + ":\n" + dialogue.story());
        }
    }

    /** The first 401 only asks for the password. */
    private boolean isVerdict(SipMessage message) {
        boolean challenge =
                message.status() == 401 && message.header("CSeq").orElse("").startsWith("1 ");
        return message.status() >= 200 && !challenge;
    }

    private void heard(SipMessage message) {
        boolean isNew = message.isRequest("INVITE") && !message.sent();
        switchboard.add(message, _ -> isNew);
        if (isNew && message.header("To").filter(to -> !to.contains("tag=")).isPresent()) {
            offer(message);
        }
    }

    private void offer(SipMessage invite) {
        OfferedCall call = new OfferedCall(switchboard.dialogue(invite.callId()), sipp, media, invite);
        synchronized (offered) {
            offered.add(call);
            offered.notifyAll();
        }
        Manner now = manner;
        Thread.ofVirtual().name("phone-" + extension).start(() -> act(now, call));
    }

    private static void act(Manner manner, OfferedCall call) {
        try {
            manner.on(call);
        } catch (NotHappened _) {
            // The caller left first; the telephone has nothing more to do.
        }
    }
}
