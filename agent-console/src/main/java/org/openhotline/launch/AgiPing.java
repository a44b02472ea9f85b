package org.openhotline.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;

/**
 * One FastAGI round trip to the application, as Asterisk would make it. The script {@code ping} goes through the router's
 * thread and then sets the variable {@code PONG}; anything else is no answer.
 */
final class AgiPing {
    private AgiPing() {}

    /** Whether the application answered within the time given. */
    static boolean answers(int port, Duration within) {
        var millis = Math.clamp(within.toMillis(), 1, Integer.MAX_VALUE);
        try (var socket = new Socket()) {
            socket.connect(Loopback.at(port), millis);
            socket.setSoTimeout(millis);
            socket.getOutputStream().write(request(port).getBytes(UTF_8));
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            var command = reader.readLine();
            socket.getOutputStream().write("200 result=1\n".getBytes(UTF_8));
            return command != null && command.contains("PONG");
        } catch (IOException noAnswer) {
            return false;
        }
    }

    private static String request(int port) {
        return """
                agi_network: yes
                agi_network_script: ping
                agi_request: agi://127.0.0.1:%d/ping
                agi_channel: Watchdog/ping
                agi_language: en
                agi_type: Watchdog
                agi_uniqueid: watchdog
                agi_version: 22
                agi_callerid: unknown
                agi_calleridname: unknown
                agi_context: watchdog
                agi_extension: ping
                agi_priority: 1
                agi_enhanced: 0.0

                """.formatted(port);
    }
}
