package org.openhotline.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;

/** An Asterisk manager that allows everything and does nothing. */
final class FakeManager implements AutoCloseable {
    private static final String ANSWER = """
            Response: Success
            AsteriskVersion: 20.6.0

            Event: DeviceStateListComplete

            """.replace("\n", "\r\n");

    private final ServerSocket server = new ServerSocket();

    FakeManager() throws IOException {
        server.bind(Loopback.at(0));
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var caller = server.accept();
                Thread.ofVirtual().start(() -> answer(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void answer(Socket caller) {
        try (caller) {
            var reader = new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8));
            caller.getOutputStream().write("Asterisk Call Manager/9\r\n".getBytes(UTF_8));
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isEmpty()) {
                    caller.getOutputStream().write(ANSWER.getBytes(UTF_8));
                }
            }
        } catch (IOException gone) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
