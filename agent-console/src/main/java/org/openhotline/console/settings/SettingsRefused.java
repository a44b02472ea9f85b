package org.openhotline.console.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.settings.Flaw;
import org.openhotline.settings.SettingsVersion;

/** A settings document is not applied: somebody was quicker, or it has flaws. */
final class SettingsRefused extends RuntimeException {

    private final transient @Nullable SettingsVersion current;
    private final transient List<Flaw> flaws;

    private SettingsRefused(String message, @Nullable SettingsVersion current, List<Flaw> flaws) {
        super(message);
        this.current = current;
        this.flaws = List.copyOf(flaws);
    }

    static SettingsRefused changed(SettingsVersion current) {
        return new SettingsRefused("Version " + current.version() + " is in force by now", current, List.of());
    }

    static SettingsRefused flawed(List<Flaw> flaws) {
        return new SettingsRefused("The document has flaws: " + flaws.size(), null, flaws);
    }

    /** The version in force, where somebody was quicker. */
    @Nullable
    SettingsVersion current() {
        return current;
    }

    List<Flaw> flaws() {
        return flaws;
    }
}
