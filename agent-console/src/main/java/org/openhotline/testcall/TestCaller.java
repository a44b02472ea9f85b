package org.openhotline.testcall;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * People who ring the hotline. One SIPp process serves all calls of one {@code TestCaller}.
 *
 * <pre>{@code
 * try (TestCaller callers = TestCaller.of(SipServer.local(5060))) {
 *     PlacedCall call = callers.call("100").from("13800138000").saying(hello).place();
 *     call.awaitAnswered(Duration.ofSeconds(5));
 *     call.hangUp();
 * }
 * }</pre>
 */
public final class TestCaller implements AutoCloseable {

    private static final String FORWARDS = "Max-Forwards: 70";

    private final Switchboard switchboard = new Switchboard();
    private final List<PlacedCall> calls = Collections.synchronizedList(new ArrayList<>());
    private final Sipp sipp;

    private TestCaller(SipServer server, Map<String, String> values) {
        sipp = Sipp.start(server, "caller", values, this::heard, () -> switchboard.breakOff("SIPp has ended"));
    }

    public static TestCaller of(SipServer server) {
        return new TestCaller(server, Map.of("challenge", "", "forwards", FORWARDS));
    }

    /** Somebody who dials on a telephone of the house; place calls {@code from} its extension. */
    public static TestCaller inside(SipServer server, String extension, String password) {
        String answer = "[authentication username=" + extension + " password=" + password + "]";
        return new TestCaller(
                server, Map.of("challenge", Sipp.text("challenge"), "forwards", FORWARDS + "\n" + answer));
    }

    /** Begins to describe a call. */
    public Order call(String line) {
        return new Order(this, line);
    }

    /** Hangs up whatever is still on, and stops. */
    @Override
    public void close() {
        List.copyOf(calls).forEach(PlacedCall::leave);
        sipp.close();
    }

    private void heard(SipMessage message) {
        switchboard.add(message, _ -> false);
    }

    PlacedCall place(Order order) {
        String callId = UUID.randomUUID().toString();
        RtpPeer media = order.isDeaf() ? RtpPeer.deaf() : new RtpPeer();
        media.say(order.says(), order.repeats());
        PlacedCall call = new PlacedCall(switchboard.dialogue(callId), sipp, media, !order.isMute());
        calls.add(call);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-User", order.line());
        headers.put("X-From", order.fromHeader());
        headers.put("Content-Type", "application/sdp");
        sipp.tell(callId, "DIAL", headers, order.sdp(media.port()));
        return call;
    }
}
