package org.openhotline.ivr.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundTest {
    private static final int RATE = 8000;

    @Test
    void aPauseDoesNotMakeSpeechQuieter() {
        assertThat(sine(0.1, 1, 3).activeLevel()).isCloseTo(sine(0.1, 1, 0).activeLevel(), within(0.1));
    }

    @Test
    void soundIsBroughtToTheWantedLevel() {
        assertThat(sine(0.9, 1, 1).levelled(-26).activeLevel()).isCloseTo(-26, within(0.05));
        assertThat(sine(0.01, 1, 1).levelled(-26).activeLevel()).isCloseTo(-26, within(0.05));
    }

    @Test
    void peaksNeverClip() {
        var click = sine(0.001, 1, 0).samples().clone();
        click[100] = 30_000;

        assertThat(new Sound(click, RATE).levelled(-3).peakLevel()).isLessThanOrEqualTo(-0.99);
    }

    @Test
    void silenceStaysSilence() {
        var silence = new Sound(new short[RATE], RATE);

        assertThat(silence.levelled(-26).samples()).containsOnly(0);
    }

    @Test
    void aWrittenSoundIsReadBackAsItWas(@TempDir Path folder) throws IOException {
        var sound = sine(0.5, 1, 0);
        sound.write(folder.resolve("a.wav"));

        var read = Objects.requireNonNull(Sound.read(folder.resolve("a.wav")));

        assertThat(read.rate()).isEqualTo(RATE);
        assertThat(read.samples()).isEqualTo(sound.samples());
        assertThat(read.duration()).hasMillis(1000);
    }

    @Test
    void aCutFileIsNoSound(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("a.wav"), new byte[100]);

        assertThat(Sound.read(file)).isNull();
    }

    private static Sound sine(double amplitude, int soundSeconds, int pauseSeconds) {
        var samples = new short[(soundSeconds + pauseSeconds) * RATE];
        for (int i = 0; i < soundSeconds * RATE; i++) {
            samples[i] = (short) (32767 * amplitude * Math.sin(2 * Math.PI * 440 * i / RATE));
        }
        return new Sound(samples, RATE);
    }
}
