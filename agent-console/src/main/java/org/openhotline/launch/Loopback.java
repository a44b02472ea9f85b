package org.openhotline.launch;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Where all of one home's parts talk to each other. */
final class Loopback {
    private Loopback() {}

    static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
