package org.openhotline.asterisk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.openhotline.journal.JournalEntry;
import org.openhotline.line.LineNumber;
import org.openhotline.outside.Decision;
import org.openhotline.outside.OutsideGate;
import org.openhotline.outside.Purpose;
import org.openhotline.settings.DutyRota;
import org.openhotline.settings.HouseSettings;

/** The global variables of the dialplan that follow from settings. */
public final class SettingsInPbx {

    private SettingsInPbx() {}

    /**
     * The duty rota of the emergency key (C11): {@code ROTA}, numbers parted by hyphens, and {@code ROTA_RING}, seconds. A number
     * that the gate refuses is left out.
     *
     * @param extension whether a number is an extension of the house
     */
    public static Map<String, String> duty(DutyRota duty, Predicate<String> extension, OutsideGate gate) {
        List<String> numbers = duty.numbers().stream()
                .filter(number -> extension.test(number) || mayRing(number, gate))
                .toList();
        return Map.of("ROTA", String.join("-", numbers), "ROTA_RING", String.valueOf(duty.ringSeconds()));
    }

    private static boolean mayRing(String number, OutsideGate gate) {
        return gate.ask(number, Purpose.DUTY, JournalEntry.SYSTEM, "duty") instanceof Decision.Allowed;
    }

    /** How each line serves its callers: {@code POLICY_100} and so on. */
    public static Map<String, String> policies(HouseSettings settings, Collection<LineNumber> lines) {
        var policies = new LinkedHashMap<String, String>();
        lines.forEach(line -> policies.put(
                "POLICY_" + line.digits(), settings.line(line.digits()).policy()));
        return policies;
    }
}
