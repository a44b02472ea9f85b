package org.openhotline.ivr.prompts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings {@code HOME/asterisk/sounds} and {@code HOME/asterisk/moh} up to date with the catalogue and the site's own files. */
public final class PromptRenderer {
    /** Longer, and a greeting with its notice alone would use up the fifteen seconds of the voice clock (A1). */
    static final Duration LONGEST_GREETING = Duration.ofSeconds(6);

    private static final int REPORTED_EVERY = 25;

    private final Path home;
    private final Rendering rendering;
    private final Consumer<String> progress;

    private PromptRenderer(Path home, Rendering rendering, Consumer<String> progress) {
        this.home = home;
        this.rendering = rendering;
        this.progress = progress;
    }

    /**
     * Renders what has changed since the last time.
     *
     * @param home all state of this installation; {@code prompts/LANG/NAME.wav} in it takes the place of a spoken text and
     *     {@code prompts/music/*.wav} that of the music
     * @param asteriskRoot private root that may hold music, or null where Asterisk is the machine's own
     * @param progress receives one sentence for each step
     * @return length of the greeting, by language
     * @throws PromptException if a tool is missing, a prompt cannot be made, or greeting and recording notice are longer
     *     than six seconds together
     */
    public static Map<Language, Duration> render(Path home, @Nullable Path asteriskRoot, Consumer<String> progress) {
        try {
            var sounds = Files.createDirectories(home.resolve("asterisk/sounds"));
            var fingerprints = new Fingerprints(sounds.resolve("rendered"));
            var renderer = new PromptRenderer(home, new Rendering(Tools.versions(), fingerprints), progress);
            try {
                renderer.renderAll(PromptCatalogue.standard(), new WaitingMusic(home, asteriskRoot));
            } finally {
                fingerprints.save();
            }
            return renderer.greetings();
        } catch (IOException e) {
            throw new PromptException("The prompts cannot be written under " + home + ": " + e.getMessage(), e);
        }
    }

    private void renderAll(PromptCatalogue catalogue, WaitingMusic music) throws IOException {
        var work = new ArrayList<Callable<Boolean>>();
        work.add(() -> music.render(rendering));
        for (var prompt : catalogue.prompts()) {
            for (var language : Language.values()) {
                work.add(() -> render(prompt, language));
            }
        }
        try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            await(work.stream().map(workers::submit).toList());
        }
    }

    private boolean render(Prompt prompt, Language language) throws IOException {
        var key = language.tag() + "/" + prompt.name();
        var target = sound(language, prompt.name());
        var own = home.resolve("prompts").resolve(key + ".wav");
        return Files.exists(own)
                ? rendering.recording(key, own, Rendering.SPEECH_DBOV, target)
                : rendering.speech(key, prompt.text(language), language, target);
    }

    private void await(List<Future<Boolean>> futures) throws IOException {
        int made = 0;
        try {
            for (int done = 1; done <= futures.size(); done++) {
                made += futures.get(done - 1).get() ? 1 : 0;
                if (made > 0 && done % REPORTED_EVERY == 0) {
                    progress.accept("Prompts: " + done + " of " + futures.size());
                }
            }
        } catch (InterruptedException e) {
            futures.forEach(future -> future.cancel(true));
            Thread.currentThread().interrupt();
            throw new PromptException("Interrupted while the prompts were rendered", e);
        } catch (ExecutionException e) {
            futures.forEach(future -> future.cancel(true));
            throw cause(e);
        }
        progress.accept(made == 0 ? "Prompts are up to date" : "Prompts rendered: " + made);
    }

    private static PromptException cause(ExecutionException e) throws IOException {
        return switch (e.getCause()) {
            case PromptException prompt -> prompt;
            case IOException io -> throw io;
            case null, default -> new PromptException("The prompts cannot be rendered", e);
        };
    }

    private Map<Language, Duration> greetings() throws IOException {
        var greetings = new EnumMap<Language, Duration>(Language.class);
        for (var language : Language.values()) {
            var greeting = length(language, Prompt.GREETING);
            var both = greeting.plus(length(language, Prompt.RECORDING_NOTICE));
            if (both.compareTo(LONGEST_GREETING) > 0) {
                throw new PromptException(
                        "Greeting and recording notice in " + language.tag() + " last " + both.toMillis()
                                + " ms together; at most " + LONGEST_GREETING.toMillis()
                                + " ms are allowed. Shorten the recordings in " + home.resolve("prompts"));
            }
            greetings.put(language, greeting);
        }
        return greetings;
    }

    private Duration length(Language language, String prompt) throws IOException {
        var file = Rendering.narrow(sound(language, prompt));
        var sound = Sound.read(file);
        if (sound == null) {
            throw new PromptException(file + " is damaged: delete it and start again");
        }
        return sound.duration();
    }

    private Path sound(Language language, String prompt) {
        return home.resolve("asterisk/sounds")
                .resolve(language.tag())
                .resolve("hotline")
                .resolve(prompt);
    }
}
