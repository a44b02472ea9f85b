package org.openhotline.testcall;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes a caller's words audible with espeak-ng. */
final class Speech {

    private Speech() {}

    /** Chinese is spoken as Mandarin, everything else as English. */
    static Sound of(String text) throws IOException, InterruptedException {
        Path words = Files.createTempFile("hotline-words", ".txt");
        Path wav = Files.createTempFile("hotline-words", ".wav");
        try {
            Files.writeString(words, text, StandardCharsets.UTF_8);
            speak(words, wav, isChinese(text) ? "cmn-latn-pinyin" : "en");
            return Sound.read(wav);
        } finally {
            Files.deleteIfExists(words);
            Files.deleteIfExists(wav);
        }
    }

    static boolean isChinese(String text) {
        return text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
    }

    private static void speak(Path words, Path wav, String voice) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("espeak-ng", "-v", voice, "-w", wav.toString(), "-f", words.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("espeak-ng could not speak the text: " + said.strip());
        }
    }
}
