package org.openhotline.testcall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A caller hangs up in the very moment in which the line answers: the CANCEL crosses the 200 (RFC 3261, 9.1 and 15). The caller
 * has to acknowledge the answer and then to say BYE; otherwise a test call would stay on for ever.
 */
class CrossedCancelTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void a_caller_whose_cancel_comes_too_late_says_bye() throws IOException {
        try (Line line = new Line();
                TestCaller callers = TestCaller.of(SipServer.local(line.port()))) {
            PlacedCall call = callers.call("100").from("13800138000").mute().place();
            Request invite = line.next();
            line.answer(invite, "180 Ringing");
            call.awaitRinging(PATIENCE);
            call.hangUp();
            Request cancel = line.next();
            assertThat(cancel.method()).isEqualTo("CANCEL");
            line.answer(invite, "200 OK");
            line.answer(cancel, "481 Call/Transaction Does Not Exist");
            assertThat(line.next().method()).isEqualTo("ACK");
            Request bye = line.next();
            assertThat(bye.method()).isEqualTo("BYE");
            line.answer(bye, "200 OK");
            call.awaitEnded(PATIENCE);
        }
    }

    private record Request(String text, DatagramPacket from) {

        String method() {
            return text.substring(0, text.indexOf(' '));
        }

        String header(String name) {
            Matcher line = Pattern.compile("(?m)^" + name + ":.*").matcher(text);
            assertThat(line.find()).as(name).isTrue();
            return line.group().strip();
        }
    }

    /** The line's end, spoken by hand, because no real one answers at exactly this moment. */
    private static final class Line implements AutoCloseable {

        private final DatagramSocket socket = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"));

        private Line() throws IOException {
            socket.setSoTimeout((int) PATIENCE.toMillis());
        }

        int port() {
            return socket.getLocalPort();
        }

        Request next() throws IOException {
            DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
            socket.receive(packet);
            return new Request(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8), packet);
        }

        void answer(Request request, String status) throws IOException {
            String answer =
                    "SIP/2.0 " + status + "\r\n" + request.header("Via") + "\r\n" + request.header("From") + "\r\n"
                            + request.header("To") + ";tag=line\r\n" + request.header("Call-ID") + "\r\n"
                            + request.header("CSeq") + "\r\nContact: <sip:100@127.0.0.1:" + port()
                            + ">\r\nContent-Length: 0\r\n\r\n";
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            socket.send(new DatagramPacket(bytes, bytes.length, request.from().getSocketAddress()));
        }

        @Override
        public void close() {
            socket.close();
        }
    }
}
