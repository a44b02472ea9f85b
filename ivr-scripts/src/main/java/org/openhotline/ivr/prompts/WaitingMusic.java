package org.openhotline.ivr.prompts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What callers hear while they wait: the site's own music, else that of Asterisk, else soft tones. */
record WaitingMusic(Path home, @Nullable Path asteriskRoot) {
    /** Two soft chords, four seconds each, with long fades; nothing that could be taken for a ringing or a busy tone. */
    private static final List<String> TONES = List.of(
            "synth", "8", "sine", "261.6", "synth", "8", "sine", "mix", "329.6", "synth", "8", "sine", "mix", "392.0",
            "fade", "t", "2", "8", "3", "pad", "0", "4", "repeat", "9");

    boolean render(Rendering rendering) throws IOException {
        var folder = home.resolve("asterisk/moh/waiting");
        Files.createDirectories(folder);
        var sources = sources();
        removeOthers(folder, sources);
        if (sources.isEmpty()) {
            return rendering.tone("moh/tones", TONES, folder.resolve("tones"));
        }
        boolean made = false;
        for (var source : sources) {
            var name = name(source);
            made |= rendering.recording("moh/" + name, source, Rendering.MUSIC_DBOV, folder.resolve(name));
        }
        return made;
    }

    private List<Path> sources() throws IOException {
        var own = wavs(home.resolve("prompts/music"));
        var root = asteriskRoot == null ? Path.of("/") : asteriskRoot;
        return own.isEmpty() ? wavs(root.resolve("usr/share/asterisk/moh")) : own;
    }

    private static List<Path> wavs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".wav"))
                    .sorted()
                    .toList();
        }
    }

    private static void removeOthers(Path folder, List<Path> sources) throws IOException {
        var kept = sources.stream().map(WaitingMusic::name).collect(Collectors.toSet());
        for (var old : wavs(folder)) {
            if (!kept.contains(name(old)) && !(kept.isEmpty() && name(old).equals("tones"))) {
                Files.delete(old);
                Files.deleteIfExists(Rendering.wide(old.resolveSibling(name(old))));
            }
        }
    }

    /** Asterisk's files take no other characters in a name. */
    private static String name(Path wav) {
        var name = wav.getFileName().toString();
        return name.substring(0, name.length() - ".wav".length()).replaceAll("[^A-Za-z0-9_-]", "_");
    }
}
