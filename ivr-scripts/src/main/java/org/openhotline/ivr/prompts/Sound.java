package org.openhotline.ivr.prompts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Mono sound of 16 bits; levels are in dBov, that is decibels below a square wave of full scale. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and private to the rendering
record Sound(short[] samples, int rate) {
    private static final int BYTES_PER_SAMPLE = 2;
    private static final int HEADER_BYTES = 44;
    private static final double FULL_SCALE = 32_768;

    /** Frames this far below the loudest are pauses: they must not make a slow speaker seem quiet. */
    private static final double PAUSE_DB = 25;

    /** The loudest a peak may become, so that nothing clips. */
    private static final double PEAK_DBOV = -1;

    static Sound of(byte[] littleEndian, int rate) {
        var samples = new short[littleEndian.length / BYTES_PER_SAMPLE];
        ByteBuffer.wrap(littleEndian)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return new Sound(samples, rate);
    }

    Duration duration() {
        return Duration.ofMillis(samples.length * 1000L / rate);
    }

    /** The level while somebody speaks: the mean power of the frames of 20 ms that are no pauses; negative infinity for silence. */
    double activeLevel() {
        int frame = rate / 50;
        double loudest = 0;
        for (int from = 0; from + frame <= samples.length; from += frame) {
            loudest = Math.max(loudest, power(from, frame));
        }
        double threshold = loudest / Math.pow(10, PAUSE_DB / 10);
        double sum = 0;
        int active = 0;
        for (int from = 0; from + frame <= samples.length; from += frame) {
            double power = power(from, frame);
            if (power > 0 && power >= threshold) {
                sum += power;
                active++;
            }
        }
        return active == 0 ? Double.NEGATIVE_INFINITY : 10 * Math.log10(sum / active);
    }

    double peakLevel() {
        int peak = 0;
        for (short sample : samples) {
            peak = Math.max(peak, Math.abs((int) sample));
        }
        return 20 * Math.log10(peak / FULL_SCALE);
    }

    /** Brings the active level to the wanted one, or as near as the peaks allow. Silence stays silence. */
    Sound levelled(double dbov) {
        double level = activeLevel();
        if (Double.isInfinite(level)) {
            return this;
        }
        double gain = Math.pow(10, Math.min(dbov - level, PEAK_DBOV - peakLevel()) / 20);
        var louder = new short[samples.length];
        for (int i = 0; i < samples.length; i++) {
            louder[i] = (short) Math.round(samples[i] * gain);
        }
        return new Sound(louder, rate);
    }

    /** Writes a WAV file; whoever reads meanwhile sees the old one or the new one. */
    void write(Path file) throws IOException {
        int bytes = samples.length * BYTES_PER_SAMPLE;
        var wav = ByteBuffer.allocate(HEADER_BYTES + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF"))
                .putInt(HEADER_BYTES - 8 + bytes)
                .put(ascii("WAVEfmt "))
                .putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(rate).putInt(rate * BYTES_PER_SAMPLE);
        wav.putShort((short) BYTES_PER_SAMPLE)
                .putShort((short) 16)
                .put(ascii("data"))
                .putInt(bytes);
        wav.asShortBuffer().put(samples);
        var draft = file.resolveSibling("." + file.getFileName());
        Files.write(draft, wav.array());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Reads what {@link #write} wrote, or null if it is not such a file. */
    static @Nullable Sound read(Path file) throws IOException {
        var wav = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        if (wav.capacity() < HEADER_BYTES || wav.getInt(HEADER_BYTES - 4) != wav.capacity() - HEADER_BYTES) {
            return null;
        }
        var samples = new byte[wav.capacity() - HEADER_BYTES];
        wav.get(HEADER_BYTES, samples);
        return of(samples, wav.getInt(24));
    }

    private double power(int from, int frame) {
        double sum = 0;
        for (int i = from; i < from + frame; i++) {
            double sample = samples[i] / FULL_SCALE;
            sum += sample * sample;
        }
        return sum / frame;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
