package org.openhotline.testcall;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The description of media in a SIP message, as far as a telephone of ours needs it. */
final class Sdp {

    private static final Pattern ADDRESS = Pattern.compile("(?m)^c=IN IP4 ([0-9.]+)");
    private static final Pattern MEDIA = Pattern.compile("(?m)^m=audio (\\d+) \\S+ ([0-9 ]+)");

    private Sdp() {}

    /** An offer of both G.711 codecs and telephone events. */
    static String offer(int port) {
        return lines(
                "v=0",
                "o=caller 1 1 IN IP4 127.0.0.1",
                "s=-",
                "c=IN IP4 127.0.0.1",
                "t=0 0",
                "m=audio " + port + " RTP/AVP 0 8 101",
                "a=rtpmap:0 PCMU/8000",
                "a=rtpmap:8 PCMA/8000",
                "a=rtpmap:101 telephone-event/8000",
                "a=fmtp:101 0-15",
                "a=ptime:20",
                "a=sendrecv");
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    static Optional<InetSocketAddress> address(SipMessage message) {
        Matcher address = ADDRESS.matcher(message.text());
        Matcher media = MEDIA.matcher(message.text());
        return address.find() && media.find()
                ? Optional.of(new InetSocketAddress(
                        InetAddress.ofLiteral(address.group(1)), Integer.parseInt(media.group(1))))
                : Optional.empty();
    }

    /** The first codec named that we speak. */
    static G711 codec(SipMessage message) {
        Matcher media = MEDIA.matcher(message.text());
        String formats = media.find() ? " " + media.group(2) + " " : " ";
        int alaw = formats.indexOf(" 8 ");
        int ulaw = formats.indexOf(" 0 ");
        return alaw >= 0 && (ulaw < 0 || alaw < ulaw) ? G711.ALAW : G711.ULAW;
    }
}
