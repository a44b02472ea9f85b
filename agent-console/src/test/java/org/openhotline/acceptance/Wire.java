package org.openhotline.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/** A wire between two processes that can be cut, made to swallow everything, and mended. */
final class Wire implements AutoCloseable {

    /** What happens to whoever uses the wire. */
    private enum State {
        WHOLE,
        /** Connections end, and new ones are refused. */
        CUT,
        /** Connections stay, and new ones open, but nothing comes through. */
        BLACK_HOLE
    }

    private volatile ServerSocket door;
    private final IntSupplier target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private State state = State.WHOLE;

    /** @param target the port at the other end, asked for each connection */
    Wire(IntSupplier target) {
        this.target = target;
        door = open(0);
    }

    private ServerSocket open(int port) {
        try {
            ServerSocket fresh = new ServerSocket(port, 50, InetAddress.ofLiteral("127.0.0.1"));
            Thread.ofVirtual().name("wire").start(() -> accept(fresh));
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    void cut() {
        set(State.CUT);
        close();
    }

    void swallow() {
        set(State.BLACK_HOLE);
    }

    /** What was swallowed is lost, as are the connections that lost it. */
    void mend() {
        hangUp();
        set(State.WHOLE);
        if (door.isClosed()) {
            door = open(door.getLocalPort());
        }
    }

    private synchronized void set(State next) {
        state = next;
    }

    private synchronized State state() {
        return state;
    }

    private void accept(ServerSocket at) {
        while (!at.isClosed()) {
            try {
                connect(at.accept());
            } catch (IOException _) {
                // Closed, or the other end is not there: whoever called sees that his connection ends.
            }
        }
    }

    private void connect(Socket near) throws IOException {
        sockets.add(near);
        if (state() == State.WHOLE) {
            Socket far = new Socket(InetAddress.ofLiteral("127.0.0.1"), target.getAsInt());
            sockets.add(far);
            Thread.ofVirtual().start(() -> pass(near, far));
            Thread.ofVirtual().start(() -> pass(far, near));
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (state() == State.WHOLE) {
                    out.write(buffer, 0, count);
                }
            }
        } catch (IOException _) {
            // Cut.
        }
    }

    private void hangUp() {
        sockets.forEach(socket -> {
            try {
                socket.close();
            } catch (IOException _) {
                // It is gone either way.
            }
        });
        sockets.clear();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hangUp();
    }
}
