package org.openhotline.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagerFileTest {
    @TempDir
    Path folder;

    @Test
    void thePasswordsOfOurThreeUsersAreRead() throws IOException {
        Files.writeString(folder.resolve("manager.conf"), """
                [general]
                secret = not-this
                [events](common)
                secret = one ; changed in May
                [control]
                ; secret = old
                secret => two
                [someone]
                secret = else
                [originate]
                secret=three
                """);
        assertThat(ManagerFile.passwords(folder))
                .isEqualTo(Map.of("events", "one", "control", "two", "originate", "three"));
    }

    @Test
    void aMissingUserIsRefused() throws IOException {
        Files.writeString(folder.resolve("manager.conf"), "[events]\nsecret = one\n");
        assertThatThrownBy(() -> ManagerFile.passwords(folder))
                .hasMessageContaining("manager.conf must have the users events, control, originate");
    }

    @Test
    void aFolderWithoutTheFileIsRefused() {
        assertThatThrownBy(() -> ManagerFile.passwords(folder.resolve("none")))
                .hasMessageEndingWith("check --asterisk-config.");
    }
}
