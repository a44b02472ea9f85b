package org.openhotline.testcall;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * Sound as the telephone carries it: one channel, 16 bits, 8000 samples a second. Made once, never changed.
 */
public final class Sound {

    /** Samples a second. */
    public static final int RATE = 8000;

    private static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);
    private static final double FULL_SCALE = 32768;

    private final short[] samples;

    private Sound(short[] samples) {
        this.samples = samples;
    }

    static Sound of(short[] samples) {
        return new Sound(samples.clone());
    }

    public static Sound silence(Duration length) {
        return new Sound(new short[count(length)]);
    }

    /**
     * A pure tone, half as loud as can be.
     *
     * @param hertz below 4000
     */
    public static Sound tone(double hertz, Duration length) {
        short[] samples = new short[count(length)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (FULL_SCALE / 2 * Math.sin(2 * Math.PI * hertz * i / RATE));
        }
        return new Sound(samples);
    }

    /** Reads a WAV file of any usual rate. */
    public static Sound read(Path wav) {
        try (AudioInputStream file = AudioSystem.getAudioInputStream(wav.toFile());
                AudioInputStream telephone = AudioSystem.getAudioInputStream(FORMAT, file)) {
            ByteBuffer bytes = ByteBuffer.wrap(telephone.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            short[] samples = new short[bytes.remaining() / 2];
            bytes.asShortBuffer().get(samples);
            return new Sound(samples);
        } catch (IOException | UnsupportedAudioFileException e) {
            throw new IllegalArgumentException("Not a sound file that can be read: " + wav, e);
        }
    }

    public void write(Path wav) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        Files.createDirectories(wav.toAbsolutePath().getParent());
        try (AudioInputStream stream =
                new AudioInputStream(new ByteArrayInputStream(bytes.array()), FORMAT, samples.length)) {
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, wav.toFile());
        }
    }

    public Duration length() {
        return Duration.ofNanos(samples.length * 1_000_000_000L / RATE);
    }

    /** The part between two moments counted from the beginning; what lies outside is left out. */
    public Sound between(Duration from, Duration to) {
        int end = Math.clamp(count(to), 0, samples.length);
        return new Sound(Arrays.copyOfRange(samples, Math.clamp(count(from), 0, end), end));
    }

    public Sound then(Sound next) {
        short[] both = Arrays.copyOf(samples, samples.length + next.samples.length);
        System.arraycopy(next.samples, 0, both, samples.length, next.samples.length);
        return new Sound(both);
    }

    /** Mean level in dB below the loudest possible; about −90 for silence, never below −100. */
    public double level() {
        double power = 0;
        for (short sample : samples) {
            power += (double) sample * sample;
        }
        double mean = power / Math.max(1, samples.length) / (FULL_SCALE * FULL_SCALE);
        return Math.max(-100, 10 * Math.log10(mean + 1e-10));
    }

    int count() {
        return samples.length;
    }

    short sample(int index) {
        return samples[index];
    }

    void copyTo(short[] target, int place) {
        System.arraycopy(samples, 0, target, place, samples.length);
    }

    static int count(Duration length) {
        return Math.toIntExact(length.toNanos() * RATE / 1_000_000_000L);
    }
}
