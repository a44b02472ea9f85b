package org.openhotline.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every examination can fail; that all can succeed is shown by {@link SupervisorTest}. */
class DoctorTest {
    @TempDir
    Path folder;

    private Home home;
    private final Map<String, String> told = new HashMap<>();

    @BeforeEach
    void create() throws IOException {
        home = new Home(folder);
        home.create();
        told.put("hotline.agi.port", "" + PortCheck.free());
        told.put("hotline.ami.port", "" + PortCheck.free());
        told.put("hotline.cel.file", folder.resolve("no/log.csv").toString());
        told.put("spring.datasource.url", "jdbc:mariadb://127.0.0.1:" + PortCheck.free() + "/hotline");
        told.put("spring.datasource.username", "hotline");
        told.put("spring.datasource.password", "secret");
    }

    @Test
    void aHomeThatWasNeverStartedIsNamed() throws Exception {
        assertThat(examine()).contains("MEND  " + folder + " was never started: run ./hotline up --home " + folder);
    }

    @Test
    void whatDoesNotRunIsFound() throws Exception {
        PrivateFile.write(Application.properties(home), told);
        assertThat(examine())
                .contains("MEND  not running: supervisor, application, asterisk, mariadb: ")
                .contains("MEND  the application does not answer on port " + told.get("hotline.agi.port"))
                .contains("MEND  prompts are missing: zh-Hant/greeting, ")
                .contains("MEND  the certificate ends within 30 days")
                .contains("MEND  the database jdbc:mariadb://127.0.0.1:")
                .contains("MEND  Asterisk does not answer on port " + told.get("hotline.ami.port"))
                .doesNotContain("all is well");
    }

    @Test
    void anAsteriskThatIsTooOldOrTooOpenOrLosesItsLogIsFound() throws Exception {
        try (var manager = new FakeManager()) {
            told.put("hotline.ami.port", "" + manager.port());
            PrivateFile.write(Application.properties(home), told);
            assertThat(examine())
                    .contains("MEND  Asterisk is 20.6.0: install 22.10 or newer")
                    .contains("MEND  manager user events may run commands")
                    .contains("MEND  a test channel does not appear in " + told.get("hotline.cel.file"));
        }
    }

    @Test
    void anAsteriskThatClosesTheDoorIsFound() throws Exception {
        try (var door = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> closeAll(door));
            told.put("hotline.ami.port", "" + door.getLocalPort());
            PrivateFile.write(Application.properties(home), told);
            assertThat(examine())
                    .contains("MEND  Asterisk's version cannot be looked at (Asterisk closed the connection)")
                    .contains("MEND  manager user control cannot be looked at")
                    .contains("MEND  the telephones cannot be looked at")
                    .contains("MEND  the call log cannot be looked at");
        }
    }

    @Test
    void aCertificateThatEndsTomorrowIsFound() throws Exception {
        PrivateFile.write(Application.properties(home), told);
        Certificate.provide(home, Settings.from(folder, Map.of()).external());
        assertThat(examine()).contains("ok    the certificate is valid");
        CommandOutput.of(List.of(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
                "-days",
                "1",
                "-subj",
                "/CN=Short",
                "-keyout",
                "" + home.tls("key.pem"),
                "-out",
                "" + home.tls("cert.pem")));
        assertThat(examine()).contains("MEND  the certificate ends within 30 days");
    }

    @Test
    void aFullDiskIsFound() {
        assertThat(Doctor.disk(999_999_999).isGood()).isFalse();
        assertThat(Doctor.disk(1_000_000_001).isGood()).isTrue();
    }

    @Test
    void aClockThatNobodyKeepsIsFound() {
        assertThat(Doctor.clock("no").isGood()).isFalse();
        assertThat(Doctor.clock("yes").isGood()).isTrue();
        assertThat(Doctor.clock("").isGood()).isTrue();
    }

    private static void closeAll(ServerSocket door) {
        try {
            while (true) {
                door.accept().close();
            }
        } catch (IOException closed) {
            return;
        }
    }

    private String examine() throws IOException {
        var said = new ByteArrayOutputStream();
        Doctor.examine(home, new PrintStream(said, true, UTF_8));
        return said.toString(UTF_8);
    }
}
