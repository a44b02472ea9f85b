package org.openhotline.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** As much of the application as the supervisor sees: it answers pings of the watchdog and requests for its health. */
final class FakeApplication {
    private FakeApplication() {}

    public static void main(String[] arguments) throws IOException {
        var properties = new Properties();
        var home = Path.of(arguments[0].substring("--hotline.home=".length()));
        try (var file = Files.newBufferedReader(home.resolve("run/application.properties"))) {
            properties.load(file);
        }
        servePages(Integer.parseInt(properties.getProperty("hotline.http-port")));
        answerPings(Integer.parseInt(properties.getProperty("hotline.agi.port")));
    }

    private static void servePages(int port) throws IOException {
        var pages = HttpServer.create(Loopback.at(port), 0);
        pages.createContext("/actuator/health", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        pages.start();
    }

    private static void answerPings(int port) throws IOException {
        try (var server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
            while (true) {
                try (var caller = server.accept()) {
                    var reader = new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8));
                    while (!reader.readLine().isEmpty()) {}
                    caller.getOutputStream().write("SET VARIABLE PONG \"1\"\n".getBytes(UTF_8));
                    reader.readLine();
                }
            }
        }
    }
}
