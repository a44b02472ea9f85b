package org.openhotline.ivr.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Rendered once with the real programs; each test that changes something changes another prompt. */
@TestInstance(Lifecycle.PER_CLASS)
class PromptRendererTest {
    @TempDir
    static Path home;

    private final List<String> progress = new ArrayList<>();

    @BeforeAll
    void renderEverything() {
        render();
    }

    @Test
    void everyPromptIsThereInEveryLanguageAtBothRatesAndOneLoudness() throws IOException {
        for (var prompt : PromptCatalogue.standard().prompts()) {
            for (var language : Language.values()) {
                var target = sounds(language).resolve(prompt.name());
                assertSpeech(Rendering.narrow(target), 8_000);
                assertSpeech(Rendering.wide(target), 16_000);
            }
        }
    }

    @Test
    void theGreetingAndItsNoticeLastAtMostSixSecondsInEveryLanguage() throws IOException {
        for (var language : Language.values()) {
            var both = sound(language, "greeting")
                    .duration()
                    .plus(sound(language, "recording-notice").duration());
            assertThat(both).isBetween(java.time.Duration.ofSeconds(2), PromptRenderer.LONGEST_GREETING);
        }
    }

    @Test
    void musicIsSofterThanSpeech() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("asterisk/moh/waiting"))) {
            var music = files.toList();
            assertThat(music).isNotEmpty();
            for (var file : music) {
                assertThat(read(file).activeLevel()).isBetween(Rendering.MUSIC_DBOV - 1, Rendering.MUSIC_DBOV + 1);
            }
        }
    }

    @Test
    void whatHasNotChangedIsNotRenderedAgain() throws IOException {
        var greeting = Rendering.narrow(sounds(Language.EN).resolve("greeting"));
        var before = Files.getLastModifiedTime(greeting);
        progress.clear();

        render();

        assertThat(progress).containsExactly("Prompts are up to date");
        assertThat(Files.getLastModifiedTime(greeting)).isEqualTo(before);
    }

    @Test
    void aSitesOwnRecordingTakesThePlaceOfTheSpokenText() throws IOException {
        var own = Files.createDirectories(home.resolve("prompts/en")).resolve("digits.wav");
        Tools.synthesize(16_000, List.of("synth", "1.5", "sine", "440")).write(own);

        render();
        assertThat(sound(Language.EN, "digits").duration()).hasMillis(1500);
        assertSpeech(Rendering.narrow(sounds(Language.EN).resolve("digits")), 8_000);

        Files.delete(own);
        render();
        assertThat(sound(Language.EN, "digits").duration()).isNotEqualTo(java.time.Duration.ofMillis(1500));
    }

    @Test
    void aFileThatIsNoSoundIsNamed() throws IOException {
        var own = Files.createDirectories(home.resolve("prompts/zh-Hant")).resolve("closed.wav");
        Files.writeString(own, "not a sound");

        assertThatThrownBy(this::render).isInstanceOf(PromptException.class).hasMessageContaining(own.toString());
        Files.delete(own);
    }

    @Test
    void aGreetingTooLongForTheVoiceClockIsRefused() throws IOException {
        var own = Files.createDirectories(home.resolve("prompts/zh-Hans")).resolve("greeting.wav");
        Tools.synthesize(16_000, List.of("synth", "7", "sine", "440")).write(own);

        assertThatThrownBy(this::render)
                .isInstanceOf(PromptException.class)
                .hasMessageContaining("zh-Hans")
                .hasMessageContaining("6000 ms");
        Files.delete(own);
        render();
    }

    private void render() {
        PromptRenderer.render(home, home.resolve("no-asterisk"), progress::add);
    }

    private static void assertSpeech(Path file, int rate) throws IOException {
        var sound = read(file);
        assertThat(sound.rate()).isEqualTo(rate);
        assertThat(sound.activeLevel()).as("level of %s", file).isCloseTo(Rendering.SPEECH_DBOV, within(0.5));
        assertThat(sound.peakLevel()).isLessThan(-0.9);
        assertThat(sound.duration().toMillis()).isBetween(300L, 12_000L);
    }

    private Sound sound(Language language, String prompt) throws IOException {
        return read(Rendering.narrow(sounds(language).resolve(prompt)));
    }

    private static Sound read(Path file) throws IOException {
        return Objects.requireNonNull(Sound.read(file), file.toString());
    }

    private Path sounds(Language language) {
        return home.resolve("asterisk/sounds").resolve(language.tag()).resolve("hotline");
    }
}
