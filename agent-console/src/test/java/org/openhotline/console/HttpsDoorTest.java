package org.openhotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The door for other machines, with a certificate in PEM as a site brings it. */
@Timeout(60)
@SpringBootTest(
        classes = {FakeHouse.class, HttpsDoorTest.Door.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"hotline.http-port=0", "hotline.https-port=0"})
class HttpsDoorTest {

    /** Not a configuration by name, so that no other test finds it. */
    @ComponentScan(
            basePackages = "org.openhotline.console.web",
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*HttpsDoor"))
    static class Door {}

    @TempDir
    private static Path folder;

    @Autowired
    private ServletWebServerApplicationContext context;

    @DynamicPropertySource
    static void certificate(DynamicPropertyRegistry properties) throws IOException, InterruptedException {
        String openssl = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key.pem"
                + " -out cert.pem -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost";
        Process process = new ProcessBuilder(openssl.split(" "))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        properties.add("hotline.tls.certificate", () -> folder.resolve("cert.pem"));
        properties.add("hotline.tls.key", () -> folder.resolve("key.pem"));
    }

    private HttpResponse<String> get(String path) throws Exception {
        var tomcat = (TomcatWebServer) Objects.requireNonNull(context.getWebServer());
        int port = tomcat.getTomcat().getService().findConnectors()[1].getLocalPort();
        try (var client = HttpClient.newBuilder().sslContext(trusting()).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static SSLContext trusting() throws Exception {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var file = Files.newInputStream(folder.resolve("cert.pem"))) {
            store.setCertificateEntry(
                    "hotline", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return tls;
    }

    @Test
    void servesTheInterfaceOverHttp2() throws Exception {
        HttpResponse<String> answer = get("/api/session");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("XSRF-TOKEN")
                .contains("Secure");
    }

    @Test
    void keepsWhatIsForThisMachineOnly() throws Exception {
        assertThat(get("/actuator/health").statusCode()).isEqualTo(401);
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(401);
    }
}
