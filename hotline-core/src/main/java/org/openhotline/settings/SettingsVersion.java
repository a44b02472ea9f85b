package org.openhotline.settings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings as somebody made them.
 *
 * @param version 0 for the settings of a house in which nobody has set anything, then counting up
 * @param comment why, in the author's words
 * @param changes against the version before
 */
public record SettingsVersion(
        long version, Instant at, String by, String comment, HouseSettings settings, List<Change> changes) {

    /**
     * One difference.
     *
     * @param path such as {@code lines[line=100].policy}
     * @param from null where there was nothing
     * @param to null where there is nothing any more
     */
    public record Change(
            String path, @Nullable String from, @Nullable String to) {}

    /** What holds before anybody sets anything. */
    public static final SettingsVersion FIRST =
            new SettingsVersion(0, Instant.EPOCH, "system", "", HouseSettings.DEFAULTS, List.of());

    public SettingsVersion {
        changes = List.copyOf(changes);
    }
}
