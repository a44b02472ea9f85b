package org.openhotline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {
    private static final Map<String, String> STRANGE = Map.of(
            "path", "/home/王 小明/hot=line#1",
            "windows", "C:\\hotline\\new",
            "spaces", "  two before, one after ",
            "lines", "one\ntwo\r\n",
            "name with=signs:", "x");

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        var file = folder.resolve("strange");
        PrivateFile.write(file, STRANGE);
        assertThat(PrivateFile.read(file)).isEqualTo(STRANGE);
    }

    @Test
    void javaReadsItWithoutBeingToldTheEncoding() throws IOException {
        var file = folder.resolve("strange");
        PrivateFile.write(file, STRANGE);
        var read = new Properties();
        try (var stream = Files.newInputStream(file)) {
            read.load(stream);
        }
        assertThat(read).isEqualTo(STRANGE);
    }

    @Test
    void nothingElseStaysInTheFolder() throws IOException {
        PrivateFile.write(folder.resolve("one"), Map.of("a", "b"));
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("one"));
    }
}
