package org.openhotline.ivr.pbx;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Just enough SIP to ring up and to be refused. */
final class SipCaller implements AutoCloseable {
    private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final int pbx;
    private final String id = Long.toHexString(System.nanoTime());

    SipCaller(int pbx) throws IOException {
        this.pbx = pbx;
        socket.setSoTimeout(10_000);
    }

    /** Sends INVITE and returns the status codes up to and with the first that is wanted or final. */
    List<Integer> invite(String from, String to, String payload, int wanted) throws IOException {
        var sdp = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 9 RTP/AVP "
                + payload + "\r\n";
        send(
                "INVITE",
                from,
                to,
                "Contact: <sip:t@127.0.0.1:" + socket.getLocalPort() + ">\r\n" + "Content-Type: application/sdp\r\n",
                sdp);
        var codes = new ArrayList<Integer>();
        while (codes.isEmpty() || (codes.getLast() != wanted && codes.getLast() < 200)) {
            codes.add(status());
        }
        return codes;
    }

    void cancel(String from, String to) throws IOException {
        send("CANCEL", from, to, "", "");
    }

    private void send(String method, String from, String to, String headers, String body) throws IOException {
        var message = method + " sip:" + to + "@127.0.0.1:" + pbx + " SIP/2.0\r\n"
                + "Via: SIP/2.0/UDP 127.0.0.1:" + socket.getLocalPort() + ";branch=z9hG4bK" + id + "\r\n"
                + "From: <sip:" + from + "@127.0.0.1>;tag=" + id + "\r\nTo: <sip:" + to + "@127.0.0.1>\r\n"
                + "Call-ID: " + id + "\r\nCSeq: 1 " + method + "\r\nMax-Forwards: 70\r\n" + headers
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
        var bytes = message.getBytes(StandardCharsets.UTF_8);
        socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), pbx));
    }

    private int status() throws IOException {
        var packet = new DatagramPacket(new byte[4096], 4096);
        socket.receive(packet);
        var answer = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
        return Integer.parseInt(answer.substring("SIP/2.0 ".length(), "SIP/2.0 ".length() + 3));
    }

    @Override
    public void close() {
        socket.close();
    }
}
