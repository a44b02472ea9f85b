package org.openhotline.ivr.pbx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A bare AMI client: one action, its first answer. */
final class AmiSession implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;

    AmiSession(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        in.readLine();
    }

    String login(String user, String password) throws IOException {
        return act("Login", "Username: " + user, "Secret: " + password, "Events: off");
    }

    String act(String action, String... headers) throws IOException {
        var request = "Action: " + action + "\r\nActionID: x\r\n"
                + String.join(
                        "",
                        java.util.Arrays.stream(headers)
                                .map(header -> header + "\r\n")
                                .toList()) + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        var answer = block();
        while (!answer.startsWith("Response:")) {
            answer = block();
        }
        return answer;
    }

    private String block() throws IOException {
        var block = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            block.append(line).append('\n');
        }
        if (block.isEmpty()) {
            throw new IOException("The manager has closed the connection");
        }
        return block.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
