package org.openhotline.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A short conversation with Asterisk's manager, to see that it is up and that each user may do its own work and no more.
 * The application has its own, lasting link.
 */
final class AmiSession implements AutoCloseable {
    private static final int TIMEOUT_MS = 3000;

    private final Socket socket;
    private final BufferedReader reader;

    private AmiSession(Socket socket) throws IOException {
        this.socket = socket;
        this.reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }

    /**
     * Signs in.
     *
     * @throws IOException if nobody listens, or the user or password is refused
     */
    static AmiSession open(int port, String user, String password) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(Loopback.at(port), TIMEOUT_MS);
            socket.setSoTimeout(TIMEOUT_MS);
            var session = new AmiSession(socket);
            session.line();
            var answer = session.ask("Login", Map.of("Username", user, "Secret", password));
            if (!"Success".equals(answer.get("Response"))) {
                throw new IOException(answer.getOrDefault("Message", "sign-in refused"));
            }
            return session;
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }

    /** The response to an action; events in between are passed over. */
    Map<String, String> ask(String action, Map<String, String> fields) throws IOException {
        var text = new StringBuilder("Action: " + action + "\r\n");
        fields.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        socket.getOutputStream().write(text.append("\r\n").toString().getBytes(UTF_8));
        return next("Response");
    }

    /** The next packet that has this field. */
    Map<String, String> next(String field) throws IOException {
        var packet = packet();
        while (!packet.containsKey(field)) {
            packet = packet();
        }
        return packet;
    }

    private Map<String, String> packet() throws IOException {
        var packet = new HashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            if (colon > 0) {
                packet.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        return packet;
    }

    private String line() throws IOException {
        @Nullable String line = reader.readLine();
        if (line == null) {
            throw new IOException("Asterisk closed the connection");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
