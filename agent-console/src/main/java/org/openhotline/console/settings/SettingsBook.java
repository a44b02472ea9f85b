package org.openhotline.console.settings;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.openhotline.clock.HouseClock;
import org.openhotline.console.problem.Keeping;
import org.openhotline.routing.Reception;
import org.openhotline.settings.Flaw;
import org.openhotline.settings.HouseSettings;
import org.openhotline.settings.SettingsLog;
import org.openhotline.settings.SettingsVersion;
import org.springframework.stereotype.Component;

/** The settings in force. One change at a time, each based on the version that its author saw. */
@Component
public class SettingsBook {

    private final Reception reception;
    private final SettingsLog log;
    private final SettingsDiff diff;
    private final HouseClock clock;
    private final List<Consumer<SettingsVersion>> listeners = new CopyOnWriteArrayList<>();
    private volatile SettingsVersion current;

    SettingsBook(Reception reception, SettingsLog log, SettingsDiff diff, HouseClock clock) {
        this.reception = reception;
        this.log = log;
        this.diff = diff;
        this.clock = clock;
        this.current = log.current();
        reception.apply(current.settings());
    }

    /** The version in force. */
    public SettingsVersion current() {
        return current;
    }

    /** Tells the listener of every new version; it must return at once. */
    public void onChange(Consumer<SettingsVersion> listener) {
        listeners.add(listener);
    }

    private boolean isExtension(String number) {
        return reception.all().stream()
                .anyMatch(operator -> operator.extension().digits().equals(number));
    }

    /**
     * Keeps a new version and applies it; running calls are not touched.
     *
     * @param basedOn the version that the author changed
     * @throws SettingsRefused when another version is in force by now, or the document has flaws
     */
    synchronized SettingsVersion change(long basedOn, String comment, HouseSettings wanted, String by) {
        if (basedOn != current.version()) {
            throw SettingsRefused.changed(current);
        }
        List<Flaw> flaws = wanted.check(this::isExtension);
        if (!flaws.isEmpty()) {
            throw SettingsRefused.flawed(flaws);
        }
        List<SettingsVersion.Change> changes = diff.of(current.settings(), wanted);
        if (changes.isEmpty()) {
            return current;
        }
        var next = new SettingsVersion(current.version() + 1, clock.now(), by, comment, wanted, changes);
        Keeping.await(log.keep(next));
        current = next;
        reception.apply(wanted);
        listeners.forEach(listener -> listener.accept(next));
        return next;
    }
}
