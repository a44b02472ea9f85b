package org.openhotline.ivr.prompts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes one sound in the two sampling rates that Asterisk picks from: {@code NAME.wav} and {@code NAME.wav16}. */
final class Rendering {
    /** Speech of telephone systems is levelled to this (ITU-T G.191): loud enough, and peaks stay far from full scale. */
    static final double SPEECH_DBOV = -26;

    /** Music in the background of a wait is softer than speech. */
    static final double MUSIC_DBOV = -34;

    private static final int NARROW = 8_000;
    private static final int WIDE = 16_000;

    /** Counted up when the same text would come out differently, so that every home renders again. */
    private static final String RECIPE = "1";

    /** Silence before the first and after the last word: below 0.5 % of full scale. */
    private static final List<String> TRIMMED = List.of(
            "silence", "1", "0.02", "0.5%", "reverse", "silence", "1", "0.02", "0.5%", "reverse", "pad", "0.02", "0.1");

    private final String tools;
    private final Fingerprints fingerprints;

    Rendering(String tools, Fingerprints fingerprints) {
        this.tools = tools;
        this.fingerprints = fingerprints;
    }

    /** Returns whether anything was made. */
    boolean speech(String key, String text, Language language, Path target) throws IOException {
        var fingerprint = Fingerprints.of(
                RECIPE, "spoken", text, language.voice(), String.valueOf(language.wordsPerMinute()), tools);
        if (isMade(key, fingerprint, target)) {
            return false;
        }
        var spoken = Files.createTempFile("hotline-prompt", ".wav");
        try {
            Tools.speak(text, language.voice(), language.wordsPerMinute(), spoken);
            make(spoken, TRIMMED, SPEECH_DBOV, target);
        } finally {
            Files.deleteIfExists(spoken);
        }
        fingerprints.remember(key, fingerprint);
        return true;
    }

    /** A recording takes the place of a spoken text or of our music. */
    boolean recording(String key, Path own, double dbov, Path target) throws IOException {
        var fingerprint = Fingerprints.of(RECIPE, "own", Fingerprints.of(own), String.valueOf(dbov), tools);
        if (isMade(key, fingerprint, target)) {
            return false;
        }
        try {
            make(own, List.of(), dbov, target);
        } catch (PromptException e) {
            throw new PromptException(own + " is not a sound file that sox can read: replace it or take it away", e);
        }
        fingerprints.remember(key, fingerprint);
        return true;
    }

    /** Sound that sox makes out of nothing. */
    boolean tone(String key, List<String> effects, Path target) throws IOException {
        var fingerprint = Fingerprints.of(RECIPE, "tone", String.join(" ", effects), tools);
        if (isMade(key, fingerprint, target)) {
            return false;
        }
        Tools.synthesize(WIDE, effects).levelled(MUSIC_DBOV).write(wide(target));
        Tools.synthesize(NARROW, effects).levelled(MUSIC_DBOV).write(narrow(target));
        fingerprints.remember(key, fingerprint);
        return true;
    }

    static Path narrow(Path target) {
        return target.resolveSibling(target.getFileName() + ".wav");
    }

    static Path wide(Path target) {
        return target.resolveSibling(target.getFileName() + ".wav16");
    }

    private boolean isMade(String key, String fingerprint, Path target) {
        return fingerprints.has(key, fingerprint) && Files.exists(narrow(target)) && Files.exists(wide(target));
    }

    private static void make(Path from, List<String> effects, double dbov, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Tools.convert(from, WIDE, effects).levelled(dbov).write(wide(target));
        Tools.convert(from, NARROW, effects).levelled(dbov).write(narrow(target));
    }
}
