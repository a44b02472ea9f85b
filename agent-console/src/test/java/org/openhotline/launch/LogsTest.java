package org.openhotline.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {
    @TempDir
    Path folder;

    @Test
    void aLongLogIsCutUnderItsWriter() throws IOException {
        var log = folder.resolve("asterisk.log");
        var logs = new Logs(folder, 10);
        try (var writer = new FileOutputStream(log.toFile(), true)) {
            writer.write("more than ten\n".getBytes(UTF_8));
            logs.bound();
            writer.write("new\n".getBytes(UTF_8));
        }
        assertThat(log).hasContent("new");
        assertThat(folder.resolve("asterisk.log.1")).hasContent("more than ten");
    }

    @Test
    void aShortOneIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("a.log"), "short");
        new Logs(folder, 10).bound();
        assertThat(folder.resolve("a.log")).hasContent("short");
        assertThat(folder.resolve("a.log.1")).doesNotExist();
    }
}
