package org.openhotline.testcall;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks Asterisk over its manager what it is doing, beside the application and whatever its state. */
public final class PbxView {

    private static final int PATIENCE_MS = 5000;

    private final int port;
    private final String password;

    PbxView(int port, String password) {
        this.port = port;
        this.password = password;
    }

    /** The channels that exist, each as Asterisk describes it ({@code CoreShowChannel}). */
    public List<Map<String, String>> channels() {
        return events("CoreShowChannels", "CoreShowChannel", "CoreShowChannelsComplete");
    }

    /** Who stands in the fallback queue, in order ({@code QueueEntry}). */
    public List<Map<String, String>> fallbackQueue() {
        return events("QueueStatus", "QueueEntry", "QueueStatusComplete");
    }

    /** The telephones that serve the fallback queue ({@code QueueMember}). */
    public List<Map<String, String>> fallbackMembers() {
        return events("QueueStatus", "QueueMember", "QueueStatusComplete");
    }

    /** Sets a global variable of the dialplan. */
    public void set(String variable, String value) {
        events(
                "Setvar\r\nVariable: " + variable + "\r\nValue: " + value + "\r\n\r\nAction: QueueStatus",
                "",
                "QueueStatusComplete");
    }

    /** A global variable of the dialplan; empty when it is not set. */
    public String global(String variable) {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            BufferedReader in = signedOn(socket);
            send(socket, "Action: Getvar\r\nVariable: " + variable);
            Map<String, String> packet = next(in);
            while (!packet.containsKey("Value")) {
                packet = next(in);
            }
            return packet.get("Value");
        } catch (IOException e) {
            throw new UncheckedIOException("Asterisk's manager did not tell " + variable, e);
        }
    }

    private BufferedReader signedOn(Socket socket) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        in.readLine();
        send(socket, "Action: Login\r\nUsername: control\r\nEvents: off\r\nSecret: " + password);
        return in;
    }

    private List<Map<String, String>> events(String action, String wanted, String last) {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            BufferedReader in = signedOn(socket);
            send(socket, "Action: " + action);
            List<Map<String, String>> found = new ArrayList<>();
            for (Map<String, String> packet = next(in); !last.equals(packet.get("Event")); packet = next(in)) {
                if (wanted.equals(packet.get("Event"))) {
                    found.add(packet);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("Asterisk's manager did not answer " + action, e);
        }
    }

    private static void send(Socket socket, String action) throws IOException {
        socket.getOutputStream().write((action + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> next(BufferedReader in) throws IOException {
        Map<String, String> packet = new HashMap<>();
        for (String line = in.readLine(); line == null || !line.isEmpty(); line = in.readLine()) {
            if (line == null) {
                throw new IOException("it closed the connection");
            }
            String[] pair = line.split(": ", 2);
            packet.put(pair[0], pair.length == 2 ? pair[1] : "");
        }
        return packet;
    }
}
