package org.openhotline.routing;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.openhotline.line.LineNumber;
import org.openhotline.settings.HouseSettings;
import org.openhotline.settings.LineRules;

/** The settings that hold now, as the router asks for them. */
final class HouseRules {

    private final Function<HouseSettings, Eligibility> eligibilities;
    private final Map<LineNumber, LineRules> lines = new HashMap<>();
    private HouseSettings settings = HouseSettings.DEFAULTS;
    private Eligibility eligibility;

    /** @param eligibilities makes the rule of who may serve whom from settings */
    HouseRules(Function<HouseSettings, Eligibility> eligibilities) {
        this.eligibilities = eligibilities;
        this.eligibility = eligibilities.apply(settings);
    }

    void apply(HouseSettings now) {
        settings = now;
        lines.clear();
        eligibility = eligibilities.apply(now);
    }

    LineRules of(LineNumber line) {
        return lines.computeIfAbsent(line, unread -> settings.line(unread.digits()));
    }

    /** Rules of a call of which no line is known any more. */
    LineRules usual() {
        return settings.line("");
    }

    boolean isPauseReason(String code) {
        return settings.pauseReasons().stream().anyMatch(reason -> reason.code().equals(code));
    }

    boolean mayServe(Seat seat, Lane lane) {
        return lane.mayBeServedBy(seat.extension, eligibility);
    }

    /** Whether this operator may serve the queue's callers sooner or later. */
    boolean mayEverServe(Seat seat, Queue queue) {
        return queue.mayEverBeServedBy(seat.extension, eligibility);
    }
}
