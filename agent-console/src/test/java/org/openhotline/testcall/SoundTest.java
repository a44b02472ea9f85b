package org.openhotline.testcall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SoundTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @ParameterizedTest
    @EnumSource
    void a_sample_survives_the_codec_within_its_step(G711 codec) {
        for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
            short back = codec.decode(codec.encode((short) sample));
            assertThat((double) back).isCloseTo(sample, within(Math.max(16, Math.abs(sample) * 0.07)));
        }
    }

    @Test
    void a_tone_is_found_and_another_is_not() {
        Sound sound = Sound.silence(SECOND).then(Sound.tone(440, SECOND));
        assertThat(new ToneDetector(440).heardIn(sound)).isEqualTo(SECOND);
        assertThat(new ToneDetector(1000).heardIn(sound)).isZero();
    }

    @Test
    void a_known_sound_is_found_where_it_lies_and_an_unknown_one_is_not() {
        Sound known = noise(1);
        Sound recording = Sound.silence(Duration.ofMillis(750)).then(known).then(noise(2));
        Likeness likeness = Likeness.of(known, recording);
        assertThat(likeness.score()).isCloseTo(1, within(0.001));
        assertThat(likeness.at()).isEqualTo(Duration.ofMillis(750));
        assertThat(Likeness.of(noise(3), recording).score()).isLessThan(0.1);
    }

    @Test
    void a_recording_shorter_than_the_known_sound_is_not_like_it() {
        assertThat(Likeness.of(noise(1), Sound.silence(Duration.ofMillis(10))).score())
                .isZero();
    }

    @Test
    void a_file_holds_what_was_written(@TempDir Path folder) throws Exception {
        Sound tone = Sound.tone(440, SECOND);
        tone.write(folder.resolve("tone.wav"));
        Sound read = Sound.read(folder.resolve("tone.wav"));
        assertThat(read.length()).isEqualTo(SECOND);
        assertThat(read.level()).isCloseTo(-9, within(0.1));
        assertThat(Likeness.of(tone, read).score()).isCloseTo(1, within(0.001));
    }

    private static Sound noise(long seed) {
        Random random = new Random(seed);
        short[] samples = new short[Sound.RATE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (random.nextGaussian() * 2000);
        }
        return Sound.of(samples);
    }
}
