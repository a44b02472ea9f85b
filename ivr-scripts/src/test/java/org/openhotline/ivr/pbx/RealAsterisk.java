package org.openhotline.ivr.pbx;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhotline.ivr.prompts.Language;
import org.openhotline.ivr.prompts.PromptRenderer;

/** A private Asterisk on free ports, started from nothing but what we write. */
final class RealAsterisk {
    final Ports ports = new Ports(freePort(), freePort(), freePort(), freePort());

    private final Path home;
    private final @Nullable Path root = root();
    private final Process process;

    RealAsterisk(Path home) throws IOException, InterruptedException {
        this.home = home;
        makeCertificate();
        var greetings = PromptRenderer.render(home, root, step -> {});
        var line = new LineSettings(
                "100",
                "Test",
                Language.EN,
                "china",
                Objects.requireNonNull(greetings.get(Language.EN)),
                false,
                "always");
        AsteriskConfiguration.write(Settings.in(home, root, ports, List.of(line)));
        process = new ProcessBuilder(command("-f", "-n"))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("asterisk.out").toFile())
                .start();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> cli("core waitfullybooted").contains("fully booted"));
    }

    /** What Asterisk answers on its command line. */
    String cli(String command) throws IOException, InterruptedException {
        var client = new ProcessBuilder(command("-rx", command))
                .redirectErrorStream(true)
                .start();
        var answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        client.waitFor();
        return answer;
    }

    String log() throws IOException {
        return Files.readString(home.resolve("asterisk.out"));
    }

    String cel() throws IOException {
        var file = home.resolve("asterisk/log/cel-custom/hotline.csv");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    String file(String name) throws IOException {
        return Files.readString(home.resolve("asterisk/etc").resolve(name));
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private List<String> command(String... arguments) {
        var command = new ArrayList<String>();
        if (root == null) {
            command.add("asterisk");
        } else {
            command.add(root.resolve("lib64/ld-linux-x86-64.so.2").toString());
            command.addAll(List.of(
                    "--library-path", root.resolve("usr/lib/x86_64-linux-gnu").toString()));
            command.add(root.resolve("usr/sbin/asterisk").toString());
        }
        command.addAll(List.of("-C", home.resolve("asterisk/etc/asterisk.conf").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The root that was named, the newest that the launcher has provided, or the machine's own Asterisk. */
    private static @Nullable Path root() {
        var named = System.getProperty("hotline.asterisk.root", System.getenv("HOTLINE_ASTERISK_ROOT"));
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        var caches = List.of(Path.of("/var/cache/hotline"), Path.of(System.getProperty("user.home"), ".cache/hotline"));
        var provided = caches.stream().flatMap(RealAsterisk::roots).max(Path::compareTo);
        if (provided.isEmpty() && !Files.isExecutable(Path.of("/usr/sbin/asterisk"))) {
            throw new AssertionError("No Asterisk to test with: run ./hotline, or set HOTLINE_ASTERISK_ROOT");
        }
        return provided.orElse(null);
    }

    private static Stream<Path> roots(Path cache) {
        if (!Files.isDirectory(cache)) {
            return Stream.empty();
        }
        try (var folders = Files.list(cache)) {
            return folders
                    .filter(folder -> folder.getFileName().toString().startsWith("asterisk-")
                            && Files.isExecutable(folder.resolve("usr/sbin/asterisk")))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void makeCertificate() throws IOException, InterruptedException {
        var tls = Files.createDirectories(home.resolve("tls"));
        var openssl = new ProcessBuilder(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "ec",
                        "-pkeyopt",
                        "ec_paramgen_curve:prime256v1",
                        "-nodes",
                        "-days",
                        "2",
                        "-subj",
                        "/CN=localhost",
                        "-keyout",
                        tls.resolve("key.pem").toString(),
                        "-out",
                        tls.resolve("cert.pem").toString())
                .redirectErrorStream(true)
                .start();
        openssl.getInputStream().readAllBytes();
        if (openssl.waitFor() != 0) {
            throw new AssertionError("openssl could not make a certificate");
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
