package org.openhotline.launch;

import java.io.IOException;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The TLS certificate that the console and Asterisk's WebSocket share: the site's own, or a local one. */
final class Certificate {
    private static final String DAYS = "3650";

    private Certificate() {}

    static void provide(Home home, Settings.External external) throws IOException, InterruptedException {
        if (external.certificate().isPresent() != external.key().isPresent()) {
            throw new Refusal("--tls-certificate and --tls-key belong together: give both, or neither.");
        }
        if (external.certificate().isPresent()) {
            copy(external, home);
        } else if (!Files.exists(home.tls("key.pem")) || !Files.exists(home.tls("cert.pem"))) {
            make(home);
        }
        Files.setPosixFilePermissions(home.tls("key.pem"), PosixFilePermissions.fromString("rw-------"));
    }

    private static void copy(Settings.External external, Home home) {
        try {
            Files.copy(external.certificate().orElseThrow(), home.tls("cert.pem"), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(external.key().orElseThrow(), home.tls("key.pem"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unreadable) {
            throw new Refusal(
                    "The certificate or its key cannot be read (" + unreadable.getMessage()
                            + "): check --tls-certificate and --tls-key.",
                    unreadable);
        }
    }

    private static void make(Home home) throws IOException, InterruptedException {
        var command = List.of(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
                "-days",
                DAYS,
                "-subj",
                "/CN=Hotline",
                "-addext",
                "subjectAltName=" + String.join(",", names()),
                "-keyout",
                home.tls("key.pem").toString(),
                "-out",
                home.tls("cert.pem").toString());
        var openssl = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.log("openssl").toFile())
                .start();
        if (openssl.waitFor() != 0) {
            throw new Refusal("openssl could not make the local certificate: see " + home.log("openssl") + ".");
        }
    }

    /** Every name under which this machine may be opened in a browser. */
    private static Set<String> names() throws IOException {
        var names = new LinkedHashSet<>(List.of("DNS:localhost", "IP:127.0.0.1", "IP:::1"));
        var host = HostName.get();
        if (host.matches("[A-Za-z0-9.-]{1,253}")) {
            names.add("DNS:" + host);
        }
        for (var network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            network.inetAddresses()
                    .filter(address -> !address.isLinkLocalAddress() && !address.isLoopbackAddress())
                    .forEach(address -> names.add("IP:" + withoutZone(address.getHostAddress())));
        }
        return names;
    }

    /** An IPv6 address may carry the network card's name ({@code fd00::2%eth0}), which no certificate takes. */
    static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
