package org.openhotline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openhotline.testcall.RunningHome;
import org.openhotline.testcall.Sound;
import tools.jackson.databind.JsonNode;

/** What {@code ./hotline call} does for a newcomer. */
@AcceptanceTest
@ExtendWith(SharedHotline.class)
class CallCommandTest {

    private final RunningHome home;

    CallCommandTest(RunningHome home) {
        this.home = home;
    }

    private record Run(int exit, String said) {}

    private Run call(String... options) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = new java.util.ArrayList<>(
                List.of(java, "-cp", classPath, "org.openhotline.testcall.Call", "--home=" + home.path()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), said);
    }

    @Test
    void a_newcomer_hears_the_hotline_answer_and_finds_the_call_in_the_log() throws Exception {
        String number = CallLog.newNumber();

        Run run = call("--say", "你好", "--from", number, "--seconds", "8");

        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.said()).contains("answered after 1.");
        JsonNode record = new CallLog(home).finalOf(number);
        assertThat(record.path("lineWithinStandard").asBoolean()).isTrue();
        Path heard = Path.of(run.said()
                .lines()
                .filter(line -> line.contains("what the caller heard: "))
                .map(line -> line.substring(line.indexOf(": ", line.indexOf("heard")) + 2))
                .findFirst()
                .orElseThrow());
        assertThat(Files.exists(heard)).isTrue();
        assertThat(Sound.read(heard).level()).isGreaterThan(-45);
    }

    @Test
    void a_line_that_is_none_is_named_with_what_to_do() throws Exception {
        Run run = call("--line", "999");

        assertThat(run.exit()).isNotZero();
        assertThat(run.said()).contains("There is no line 999", "--line 100");
    }
}
