package org.openhotline.testcall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SipTraceTest {

    private static final String INVITE =
            "INVITE sip:100@127.0.0.1 SIP/2.0\r\nFrom: \"王\" <sip:138@127.0.0.1>\r\nCall-ID: a\r\nCSeq: 1 INVITE\r\n\r\n";
    private static final String RINGING = "SIP/2.0 180 Ringing\r\nCall-ID: a\r\nCSeq: 1 INVITE\r\n\r\n";

    @Test
    void messages_are_read_with_their_times_and_the_rest_is_kept_apart() {
        String trace = "Resolving remote host '127.0.0.1'... Done.\n"
                + entry("2026-11-23 09:30:47.166115", "sent (" + bytes(INVITE) + " bytes):", INVITE)
                + "Aborting call\n"
                + entry("2026-11-23 09:30:47.172493", "received [" + bytes(RINGING) + "] bytes :", RINGING);
        List<SipMessage> messages = new ArrayList<>();
        List<String> others = new ArrayList<>();
        new SipTrace(new ByteArrayInputStream(trace.getBytes(StandardCharsets.UTF_8)))
                .forEach(messages::add, others::add);
        assertThat(messages)
                .containsExactly(
                        new SipMessage(Instant.parse("2026-11-23T09:30:47.166115Z"), true, INVITE),
                        new SipMessage(Instant.parse("2026-11-23T09:30:47.172493Z"), false, RINGING));
        assertThat(others).containsExactly("Resolving remote host '127.0.0.1'... Done.", "Aborting call");
        assertThat(messages.getFirst().header("from")).contains("\"王\" <sip:138@127.0.0.1>");
        assertThat(messages.getLast().isAnswer("INVITE", 1)).isTrue();
    }

    private static String entry(String time, String length, String message) {
        return "----------------------------------------------- " + time + "\nUDP message " + length + "\n\n" + message
                + "\n";
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
