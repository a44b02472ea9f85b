package org.openhotline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ./hotline} itself says before any Java runs: one sentence, and a non-zero exit. */
class CommandTest {
    private static final Path COMMAND =
            Path.of("..", "hotline").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dial              | hotline: There is no command 'dial': see ./hotline help.
            up --sip-port     | hotline: The option --sip-port needs a value: see ./hotline help.
            up --colour red   | hotline: 'up' does not know '--colour': see ./hotline help.
            down now          | hotline: 'down' does not know 'now': see ./hotline help.
            status --home     | hotline: The option --home needs a value: see ./hotline help.
            """)
    void whatItDoesNotKnowIsNamed(String line, String sentence) throws Exception {
        var said = hotline(line.split(" ", -1));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.text().strip()).isEqualTo(sentence);
    }

    @Test
    void aHomeThatCannotBeMadeIsNamed() throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        var said = hotline("up", "--home", file + "/home");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.text())
                .startsWith("hotline: The home " + file + "/home cannot be made: choose another with --home, or ");
    }

    @Test
    void helpNamesEveryOption() throws Exception {
        var said = hotline("help");
        assertThat(said.exit()).isZero();
        var options = Files.readString(COMMAND.resolveSibling("launch").resolve("options.sh"))
                .lines()
                .filter(line -> line.startsWith("OPTIONS="))
                .findFirst()
                .orElseThrow();
        for (var option :
                options.substring("OPTIONS=\" ".length(), options.length() - 2).split(" ", -1)) {
            assertThat(said.text()).contains("--" + option);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Err:1 Temporary failure resolving 'deb.example' | No network: connect this machine, or set its proxy
            java.net.UnknownHostException: repo.example     | No network: connect this machine, or set its proxy
            npm error code ENOTFOUND                        | No network: connect this machine, or set its proxy
            cp: error writing 'x': No space left on device  | The disk is full: free some space and run
            [ERROR] Compilation failure                     | See LOG:[ERROR] Compilation failure
            """)
    void aFailedInstallationSaysWhy(String log, String sentence) throws Exception {
        var file = Files.writeString(folder.resolve("log"), "began\n" + log + "\n[ERROR] -> [Help 1]\n");
        var said = part("say.sh", "because " + file);
        assertThat(said.text().replace("\n", "")).startsWith(sentence.replace("LOG", "" + file));
    }

    @ParameterizedTest
    @CsvSource({"22.10, 0", "22.10.1, 0", "23.0, 0", "22.9.3, 1", "20.6, 1", "'', 1"})
    void onlyAnAsteriskThatIsNewEnoughIsTaken(String version, int exit) throws Exception {
        assertThat(part("packages.sh", "at_least '" + version + "' 22.10").exit())
                .isEqualTo(exit);
    }

    private static CommandOutput part(String file, String line) throws IOException, InterruptedException {
        return CommandOutput.of(
                List.of("bash", "-c", ". " + COMMAND.resolveSibling("launch").resolve(file) + "; " + line));
    }

    private static CommandOutput hotline(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(COMMAND.toString()));
        command.addAll(List.of(arguments));
        return CommandOutput.of(command);
    }
}
