package org.openhotline.testcall;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One SIPp process that serves any number of calls of one scenario. It is steered by requests of our own, such as
 * {@code ANSWER}, which SIPp matches by Call-ID like any other message of a call. So a test decides at the moment itself when
 * to pick up or to hang up, and all times are still SIPp's.
 */
final class Sipp implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    /** No telephone of ours lives longer, whatever becomes of the process that started it. */
    private static final Duration LIFE = Duration.ofHours(6);

    private final Path scenario;
    private final Process process;
    private final int port;
    private final DatagramSocket control;
    private final Thread reader;
    private final Deque<String> said = new ArrayDeque<>();

    private Sipp(Path scenario, Process process, int port, Consumer<SipMessage> listener, Runnable gone)
            throws IOException {
        this.scenario = scenario;
        this.process = process;
        this.port = port;
        this.control = new DatagramSocket(new InetSocketAddress(LOOPBACK, 0));
        SipTrace trace = new SipTrace(process.getErrorStream());
        this.reader = Thread.ofVirtual().name("sipp-trace-" + port).start(() -> {
            try {
                trace.forEach(listener, this::remember);
            } catch (UncheckedIOException e) {
                remember("trace closed: " + e.getMessage());
            }
            gone.run();
        });
    }

    /**
     * Starts SIPp and returns when its port is open.
     *
     * @param scenario name of a scenario resource beside this class
     * @param values what stands in its {@code {{name}}} places
     * @param gone called when SIPp has ended
     */
    static Sipp start(
            SipServer server,
            String scenario,
            Map<String, String> values,
            Consumer<SipMessage> listener,
            Runnable gone) {
        return start(server, freePort(), scenario, values, listener, gone);
    }

    /** The same on a port that is known before. */
    static Sipp start(
            SipServer server,
            int port,
            String scenario,
            Map<String, String> values,
            Consumer<SipMessage> listener,
            Runnable gone) {
        try {
            Path file = Files.createTempFile("hotline-" + scenario, ".xml");
            Files.writeString(file, filled(scenario, values));
            Process process = new ProcessBuilder(command(server, file, port))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .directory(file.toAbsolutePath().getRoot().resolve("tmp").toFile())
                    .start();
            Sipp sipp = new Sipp(file, process, port, listener, gone);
            try {
                sipp.awaitOpen();
                return sipp;
            } catch (IOException | RuntimeException | Error failed) {
                sipp.close();
                throw failed;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("SIPp cannot be started; install the package sip-tester", e);
        }
    }

    int port() {
        return port;
    }

    /** Tells the scenario to do something with a call; the words are the scenario's. */
    void tell(String callId, String word, Map<String, String> headers, String body) {
        StringBuilder text = new StringBuilder(word + " sip:phone SIP/2.0\r\n")
                .append("Via: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bK-" + word + System.nanoTime() + "\r\n")
                .append("From: <sip:test@localhost>;tag=t\r\nTo: <sip:test@localhost>\r\n")
                .append("Call-ID: " + callId + "\r\nCSeq: 1 " + word + "\r\n");
        headers.forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        text.append("Content-Length: " + content.length + "\r\n\r\n").append(body);
        send(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void send(byte[] datagram) {
        try {
            control.send(new DatagramPacket(datagram, datagram.length, new InetSocketAddress(LOOPBACK, port)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last things SIPp said beside messages, for people. */
    String said() {
        synchronized (said) {
            return String.join("\n", said);
        }
    }

    private void remember(String line) {
        synchronized (said) {
            said.addLast(line);
            if (said.size() > 40) {
                said.removeFirst();
            }
        }
    }

    /** Stops SIPp at once; calls that are still on are not ended. */
    @Override
    public void close() {
        process.destroyForcibly();
        control.close();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
            reader.join(Duration.ofSeconds(5));
            Files.deleteIfExists(scenario);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitOpen() throws IOException {
        Deadline deadline = Deadline.in(Duration.ofSeconds(10));
        while (!isOpen()) {
            if (!process.isAlive() || deadline.passed()) {
                close();
                throw new IOException("SIPp did not open its port:\n" + said());
            }
            Pause.of(Duration.ofMillis(2));
        }
    }

    private boolean isOpen() throws IOException {
        String local = ":" + String.format("%04X", port) + " ";
        try (var lines = Files.lines(Path.of("/proc/net/udp"))) {
            return lines.anyMatch(line -> line.contains("0100007F" + local));
        }
    }

    private static List<String> command(SipServer server, Path file, int port) {
        return List.of(
                "env",
                "TZ=UTC",
                "sipp",
                server.toString(),
                "-sf",
                file.toString(),
                "-i",
                "127.0.0.1",
                "-bind_local",
                "-p",
                String.valueOf(port),
                "-nostdin",
                "-timer_resol",
                "1",
                "-deadcall_wait",
                "0",
                "-timeout",
                String.valueOf(LIFE.toSeconds()),
                "-trace_msg",
                "-message_file",
                "/dev/stderr");
    }

    private static String filled(String scenario, Map<String, String> values) {
        String text = text(scenario);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        return text;
    }

    /** A scenario, or a part of one, as it stands in its file. */
    static String text(String scenario) {
        try (InputStream in = Sipp.class.getResourceAsStream(scenario + ".xml")) {
            if (in == null) {
                throw new IOException("There is no scenario " + scenario);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port that nobody uses now. */
    static int freePort() {
        try (DatagramSocket probe = new DatagramSocket(new InetSocketAddress(LOOPBACK, 0))) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
