package org.openhotline.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateTest {
    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void create() throws IOException {
        home = new Home(folder);
        home.create();
    }

    @Test
    void aLocalOneIsMadeForThisMachine() throws Exception {
        Certificate.provide(home, external(Map.of()));
        assertThat(read().getSubjectAlternativeNames().stream().map(name -> "" + name.get(1)))
                .contains("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.tls("key.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theNextStartKeepsIt() throws Exception {
        Certificate.provide(home, external(Map.of()));
        var first = read();
        Certificate.provide(home, external(Map.of()));
        assertThat(read()).isEqualTo(first);
    }

    @Test
    void aNetworkCardsNameIsNoPartOfAnAddress() {
        assertThat(Certificate.withoutZone("fd00:0:0:0:0:0:0:2%eth0")).isEqualTo("fd00:0:0:0:0:0:0:2");
        assertThat(Certificate.withoutZone("192.0.2.1")).isEqualTo("192.0.2.1");
    }

    @Test
    void aSitesOwnIsTaken() throws Exception {
        Certificate.provide(home, external(Map.of()));
        var certificate = Files.move(home.tls("cert.pem"), folder.resolve("site.pem"));
        var key = Files.move(home.tls("key.pem"), folder.resolve("site.key"));
        Certificate.provide(
                home, external(Map.of("HOTLINE_TLS_CERTIFICATE", "" + certificate, "HOTLINE_TLS_KEY", "" + key)));
        assertThat(home.tls("cert.pem")).hasSameTextualContentAs(certificate);
        assertThat(home.tls("key.pem")).hasSameTextualContentAs(key);
    }

    @Test
    void aCertificateWithoutItsKeyIsRefused() {
        assertThatThrownBy(() -> Certificate.provide(home, external(Map.of("HOTLINE_TLS_CERTIFICATE", "/c.pem"))))
                .hasMessage("--tls-certificate and --tls-key belong together: give both, or neither.");
    }

    @Test
    void oneThatCannotBeReadIsRefused() {
        var missing = Map.of("HOTLINE_TLS_CERTIFICATE", "/none/c.pem", "HOTLINE_TLS_KEY", "/none/k.pem");
        assertThatThrownBy(() -> Certificate.provide(home, external(missing)))
                .hasMessageStartingWith("The certificate or its key cannot be read (/none/c.pem)");
    }

    private X509Certificate read() throws Exception {
        try (var file = Files.newInputStream(home.tls("cert.pem"))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file);
        }
    }

    private Settings.External external(Map<String, String> environment) {
        return Settings.from(folder, environment).external();
    }
}
