package org.openhotline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openhotline.settings.SettingsVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** The settings in force, in a file beside the spool, so that the house starts with its own rules while the database is away. */
final class SettingsCopy {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsCopy.class);

    private final Path file;
    private SettingsVersion current = SettingsVersion.FIRST;

    SettingsCopy(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                current = Json.MAPPER.readValue(Files.readString(file), SettingsVersion.class);
            }
        } catch (IOException | JacksonException e) {
            LOG.warn("The copy {} of the settings cannot be read; the database's word counts alone", file, e);
        }
    }

    synchronized SettingsVersion current() {
        return current;
    }

    /** The newest version counts. */
    synchronized void note(List<SettingsVersion> versions) {
        SettingsVersion before = current;
        for (SettingsVersion version : versions) {
            if (version.version() > current.version()) {
                current = version;
            }
        }
        if (current.version() != before.version()) {
            PrivateText.write(file, Json.MAPPER.writeValueAsString(current));
        }
    }
}
