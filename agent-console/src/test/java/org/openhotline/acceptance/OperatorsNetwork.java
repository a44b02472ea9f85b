package org.openhotline.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An operator's computer with a cable of its own to the hotline, which can be pulled. It is a network namespace of this machine
 * (needs root, as the hotline's own installation does); nothing but the browser started in it is touched.
 */
final class OperatorsNetwork implements AutoCloseable {

    private static final String NAMESPACE = "hotline-test";
    private static final String HOTLINES_END = "hotline-test0";
    private static final String OPERATORS_END = "hotline-test1";

    /** Of the range that RFC 5737 sets aside for documents, so nobody's network. */
    private static final String HOTLINE = "198.51.100.1";

    private static final String OPERATOR = "198.51.100.2";

    private OperatorsNetwork() {}

    static OperatorsNetwork build() {
        var network = new OperatorsNetwork();
        network.close();
        ip("netns", "add", NAMESPACE);
        ip("link", "add", HOTLINES_END, "type", "veth", "peer", "name", OPERATORS_END);
        // Without addresses of version 6, which come a second later and make a browser think that the network has
        // changed.
        ip("link", "set", HOTLINES_END, "addrgenmode", "none");
        ip("link", "set", OPERATORS_END, "netns", NAMESPACE);
        inside("link", "set", OPERATORS_END, "addrgenmode", "none");
        ip("addr", "add", HOTLINE + "/30", "dev", HOTLINES_END);
        ip("link", "set", HOTLINES_END, "up");
        inside("addr", "add", OPERATOR + "/30", "dev", OPERATORS_END);
        inside("link", "set", OPERATORS_END, "up");
        inside("link", "set", "lo", "up");
        return network;
    }

    /** The hotline's address as this computer sees it. */
    String hotline() {
        return HOTLINE;
    }

    /** A program that starts another one on this computer. */
    Path starting(Path program) {
        try {
            Path script = Files.createTempFile(
                    "hotline-browser",
                    ".sh",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.writeString(script, "#!/bin/sh\nexec ip netns exec %s %s \"$@\"\n".formatted(NAMESPACE, program));
            script.toFile().deleteOnExit();
            return script;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void pullTheCable() {
        ip("link", "set", HOTLINES_END, "down");
    }

    void plugTheCable() {
        ip("link", "set", HOTLINES_END, "up");
    }

    private static void inside(String... command) {
        ip(concat(List.of("-n", NAMESPACE), List.of(command)));
    }

    private static void ip(String... command) {
        int code = run(command);
        if (code != 0) {
            throw new AssertionError("ip " + String.join(" ", command) + " ended with " + code
                    + "; the test needs root and the package iproute2");
        }
    }

    private static String[] concat(List<String> first, List<String> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toArray(String[]::new);
    }

    private static int run(String... command) {
        try {
            Process process = new ProcessBuilder(concat(List.of("ip"), List.of(command)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Takes away what is there, also what an interrupted test has left. */
    @Override
    public void close() {
        run("link", "del", HOTLINES_END);
        run("netns", "del", NAMESPACE);
    }
}
