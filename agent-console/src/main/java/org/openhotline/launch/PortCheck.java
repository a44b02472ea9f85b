package org.openhotline.launch;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;

/** Finds out before anything starts whether a port is taken. */
final class PortCheck {
    private PortCheck() {}

    /**
     * Tries each port that will be listened on.
     *
     * @throws Refusal naming the first port that is in use or forbidden
     */
    static void check(List<Ports.Listener> listeners) {
        listeners.forEach(PortCheck::check);
    }

    static int free() throws IOException {
        try (var socket = new ServerSocket()) {
            socket.bind(Loopback.at(0));
            return socket.getLocalPort();
        }
    }

    private static void check(Ports.Listener listener) {
        try {
            bind(listener);
        } catch (IOException refused) {
            var why = refused.getMessage() != null && refused.getMessage().contains("Permission denied")
                    ? " may be used by root only"
                    : " is in use by another program";
            throw new Refusal(
                    "Port " + listener.port() + " (" + listener.purpose() + ")" + why
                            + ": end that program, or choose another port with " + listener.option() + ".",
                    refused);
        }
    }

    private static void bind(Ports.Listener listener) throws IOException {
        if (listener.udp()) {
            try (var socket = new DatagramSocket(null)) {
                socket.bind(new InetSocketAddress(listener.port()));
            }
        } else {
            try (var socket = new ServerSocket()) {
                // Connections of the last run that are still fading away do not hold the port.
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(listener.port()));
            }
        }
    }
}
