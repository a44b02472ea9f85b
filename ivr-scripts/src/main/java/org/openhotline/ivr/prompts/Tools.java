package org.openhotline.ivr.prompts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The programs that make sound: espeak-ng speaks, sox converts. */
final class Tools {
    private static final long LIMIT_SECONDS = 120;

    private Tools() {}

    /** Both programs' versions: another voice may speak otherwise, so they belong to what a rendered file depends on. */
    static String versions() {
        var espeak = text(List.of("espeak-ng", "--version")).replaceAll(" +Data at:.*", "");
        return espeak.strip() + " / " + text(List.of("sox", "--version")).strip();
    }

    /**
     * Speaks into a WAV file.
     *
     * @param wordsPerMinute espeak-ng's own measure of speed
     */
    static void speak(String text, String voice, int wordsPerMinute, Path wav) {
        // The text goes in by standard input with its encoding named: neither a dash at its beginning nor the locale
        // matters.
        var command = List.of(
                "espeak-ng",
                "-b",
                "1",
                "--stdin",
                "-v",
                voice,
                "-s",
                String.valueOf(wordsPerMinute),
                "-w",
                wav.toString());
        run(command, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What espeak-ng would say, in its phoneme names: one syllable a mark, other languages in brackets. */
    static String phonemes(String text, String voice) {
        var command = List.of("espeak-ng", "-b", "1", "--stdin", "-q", "-x", "-v", voice);
        return new String(run(command, text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    /** Any sound file that sox reads, as mono of a sampling rate, with effects. */
    static Sound convert(Path from, int rate, List<String> effects) {
        var command = new ArrayList<>(List.of("sox", "-V1", "-D", from.toString()));
        return sound(command, rate, effects);
    }

    /** Sound that sox itself makes. */
    static Sound synthesize(int rate, List<String> effects) {
        var command = new ArrayList<>(List.of("sox", "-V1", "-D", "-n"));
        return sound(command, rate, effects);
    }

    private static Sound sound(List<String> command, int rate, List<String> effects) {
        var raw = List.of(
                "-t", "raw", "-e", "signed-integer", "-b", "16", "-L", "-c", "1", "-r", String.valueOf(rate), "-");
        command.addAll(raw);
        command.addAll(effects);
        return Sound.of(run(command, new byte[0]), rate);
    }

    private static String text(List<String> command) {
        return new String(run(command, new byte[0]), StandardCharsets.UTF_8);
    }

    private static byte[] run(List<String> command, byte[] input) {
        var tool = command.getFirst();
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var in = process.getOutputStream()) {
                in.write(input);
            }
            var output = process.getInputStream().readAllBytes();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new PromptException(tool + " has not ended after " + LIMIT_SECONDS + " s");
            }
            if (process.exitValue() != 0) {
                throw new PromptException(String.join(" ", command) + " failed with exit code " + process.exitValue());
            }
            return output;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PromptException("Interrupted while " + tool + " was running", e);
        } catch (IOException e) {
            throw new PromptException(tool + " cannot be run: install it (apt install espeak-ng sox)", e);
        }
    }
}
