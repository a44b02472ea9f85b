package org.openhotline.testcall;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Where the hotline's Asterisk listens for SIP over UDP.
 *
 * @param port of the UDP transport
 */
public record SipServer(InetAddress host, int port) {

    /** Asterisk on this machine's loopback address. */
    public static SipServer local(int port) {
        return new SipServer(InetAddress.ofLiteral("127.0.0.1"), port);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(host, port);
    }

    @Override
    public String toString() {
        return host.getHostAddress() + ":" + port;
    }
}
