package org.openhotline.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A home's processes are killed and stopped; it recovers, and ends without a trace. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class SupervisorTest {
    private final TestHome test;
    private Process supervisor;

    SupervisorTest() throws IOException {
        test = new TestHome();
        supervisor = test.up();
    }

    @BeforeEach
    void running() throws IOException {
        if (!supervisor.isAlive()) {
            supervisor = test.up();
        }
    }

    @AfterAll
    void end() throws Exception {
        test.remove();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application", "asterisk", "mariadb"})
    void aKilledProcessIsStartedAgain(String name) throws Exception {
        var killed = test.process(name);
        test.signal(name, "KILL");
        test.awaitAnother(name, killed);
    }

    @Test
    void anApplicationThatIsFrozenIsKilledAndStartedAgain() throws Exception {
        var frozen = test.process("application");
        test.signal("application", "STOP");
        await().atMost(Duration.ofSeconds(9)).until(() -> !frozen.isAlive());
        test.awaitAnother("application", frozen);
    }

    @Test
    void aHomeRunsOnce() throws Exception {
        var second = test.run("up");
        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.text().strip())
                .startsWith("hotline: The hotline of " + test.home.path() + " is already running (pid "
                        + supervisor.pid() + "): ")
                .endsWith("end it with ./hotline down, or choose another home with --home.")
                .doesNotContain("\n");
        assertThat(test.doctor()).contains("all is well");
    }

    @Test
    void statusNamesEveryProcess() throws Exception {
        var status = test.run("status");
        assertThat(status.exit()).isZero();
        for (var name : List.of("supervisor", "application", "asterisk", "mariadb")) {
            assertThat(status.text())
                    .contains("running (pid " + test.process(name).pid() + ")");
        }
        test.signal("application", "STOP");
        var frozen = test.run("status");
        test.signal("application", "CONT");
        assertThat(frozen.exit()).isEqualTo(3);
        assertThat(frozen.text()).contains("the application does not answer");
    }

    @Test
    void downEndsEverything() throws Exception {
        assertThat(test.run("down").exit()).isZero();
        assertThat(new Processes(test.home).running()).isEmpty();
        assertThat(test.run("status").exit()).isEqualTo(3);
        supervisor.waitFor();
    }

    @Test
    void controlCEndsEverything() throws Exception {
        test.signal("supervisor", "INT");
        assertThat(supervisor.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(new Processes(test.home).running()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "supervisor,application,mariadb"})
    void downEndsWhatACrashLeft(String killed) throws Exception {
        for (var name : killed.split(",", -1)) {
            test.signal(name, "KILL");
        }
        supervisor.waitFor();
        assertThat(new Processes(test.home).running()).isNotEmpty().doesNotContainKey("supervisor");
        assertThat(test.run("down").exit()).isZero();
        assertThat(new Processes(test.home).running()).isEmpty();
    }

    @Test
    void twoHomesRunSideBySide() throws Exception {
        var other = new TestHome();
        try {
            other.up();
            assertThat(other.doctor()).contains("all is well");
            assertThat(other.run("down").exit()).isZero();
            assertThat(new Processes(other.home).running()).isEmpty();
            assertThat(test.doctor()).contains("all is well");
        } finally {
            other.remove();
        }
    }

    @Test
    void aNewStartClearsAwayWhatACrashLeft() throws Exception {
        var left = test.process("asterisk");
        test.signal("supervisor", "KILL");
        supervisor.waitFor();
        supervisor = test.up();
        assertThat(runs(left)).isFalse();
        assertThat(test.doctor()).contains("all is well");
    }

    /** A process that has ended and whose new parent has not taken note yet is still "alive", but has no command line. */
    private static boolean runs(ProcessHandle process) throws IOException {
        Path commandLine = Path.of("/proc/" + process.pid() + "/cmdline");
        return Files.exists(commandLine) && Files.readAllBytes(commandLine).length > 0;
    }
}
