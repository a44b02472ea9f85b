package org.openhotline.asterisk.cel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CelTailTest {

    @TempDir
    private Path folder;

    @Test
    void aLineThatIsStillBeingWrittenIsReadWhenItIsWhole() throws IOException {
        Path file = folder.resolve("cel.csv");
        var tail = new CelTail(file, 0);
        assertThat(tail.next()).isEmpty();

        Files.writeString(file, "first\nsec");
        assertThat(tail.next()).containsExactly(new CelTail.Read(0, "first"));
        Files.writeString(file, "ond\n", StandardOpenOption.APPEND);
        assertThat(tail.next()).containsExactly(new CelTail.Read(6, "second"));
        assertThat(tail.next()).isEmpty();
    }

    @Test
    void aNewFileInTheOldOnesPlaceIsReadFromItsBeginning() throws IOException {
        Path file = folder.resolve("cel.csv");
        Files.writeString(file, "a long first line\n");
        var tail = new CelTail(file, 0);
        tail.next();

        Files.writeString(file, "new\n");
        assertThat(tail.next()).containsExactly(new CelTail.Read(0, "new"));
    }

    @Test
    void aLineBreakInACallersNumberDoesNotBreakTheRecord() throws IOException {
        Path file = folder.resolve("cel.csv");
        String smuggled = "\"CHAN_START\",\"1.0\",\"\",\"138\r\n\"\"CHAN_END\"\",\"\"2.0\"\"\"";
        Files.writeString(file, smuggled + "\n\"CHAN_END\",\"3.0\"\n");

        assertThat(new CelTail(file, 0).next())
                .extracting(CelTail.Read::line)
                .containsExactly(smuggled, "\"CHAN_END\",\"3.0\"");
    }

    @Test
    void aRecordThatAStoppingPbxLeftTornCostsOnlyItself() throws IOException {
        Path file = folder.resolve("cel.csv");
        Files.writeString(file, "\"CHAN_START\",\"1.0\",\"to\n\"CHAN_START\",\"2.0\"\n");

        assertThat(new CelTail(file, 0).next())
                .extracting(CelTail.Read::line)
                .containsExactly("\"CHAN_START\",\"1.0\",\"to", "\"CHAN_START\",\"2.0\"");
    }
}
