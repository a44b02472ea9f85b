package org.openhotline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickStartTest {
    @TempDir
    Path folder;

    private Home home;
    private Path jar;
    private Path library;

    @BeforeEach
    void create() throws IOException {
        home = new Home(folder.resolve("home"));
        home.create();
        Files.createDirectory(folder.resolve("cache"));
        jar = folder.resolve("one.jar");
        library = folder.resolve("two.jar");
        write(library, "");
        write(jar, "two.jar");
    }

    @Test
    void theFirstEndIsLearntAndEveryLaterStartUsesIt() throws IOException {
        var first = quickStart(jar);
        assertThat(first.isLearning()).isTrue();
        assertThat(first.options()).contains("-XX:AOTCacheOutput=" + home.run("application.aot"));
        learn(first);
        var second = quickStart(jar);
        assertThat(second.isLearning()).isFalse();
        assertThat(second.options()).containsExactly("-XX:AOTCache=" + second.learnt());
        assertThat(home.run("application.aot")).doesNotExist();
    }

    @Test
    void anotherBuildLearnsAnew() throws IOException {
        learn(quickStart(jar));
        write(library, "other.jar");
        assertThat(quickStart(jar).isLearning()).isTrue();
    }

    @Test
    void anApplicationThatWasKilledHasLearntNothing() throws IOException {
        quickStart(jar).keep();
        assertThat(quickStart(jar).isLearning()).isTrue();
    }

    @Test
    void aClassPathWithFoldersIsLeftAlone() throws IOException {
        var quickStart = quickStart(folder);
        assertThat(quickStart.options()).isEmpty();
        assertThat(quickStart.isLearning()).isFalse();
    }

    @Test
    void threeBuildsAreKept() throws IOException {
        for (var build = 1; build <= 4; build++) {
            var old = Files.writeString(folder.resolve("cache/application-" + build + ".aot"), "");
            Files.setLastModifiedTime(old, FileTime.fromMillis(build * 1000L));
        }
        learn(quickStart(jar));
        assertThat(folder.resolve("cache/application-2.aot")).doesNotExist();
        assertThat(folder.resolve("cache/application-3.aot")).exists();
        assertThat(quickStart(jar).learnt()).exists();
    }

    private static void write(Path jar, String classPath) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.flush();
        }
    }

    private void learn(QuickStart quickStart) throws IOException {
        Files.writeString(quickStart.learning(), "classes");
        quickStart.keep();
    }

    private QuickStart quickStart(Path entry) throws IOException {
        var environment = Map.of("HOTLINE_CLASSPATH", "" + entry, "HOTLINE_CACHE", "" + folder.resolve("cache"));
        return QuickStart.of(home, Settings.from(home.path(), environment));
    }
}
