package org.openhotline.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the house keeps its promises (C9).
 *
 * @param warnMinutes before the time the owner is warned, 1 to 1440 min; 15
 * @param handOverMinutes before the time it is handed to another operator, 0 to 1440 min, less than {@code warnMinutes}; 5
 * @param supervisorAfterMinutes after the time it rises to the supervisor, 0 to 1440 min; 0
 * @param managerAfterMinutes after the time it rises to the manager, 0 to 10080 min, not before the supervisor; 30
 * @param attempts without an answer after which nobody could reach the caller, 1 to 20; 3
 * @param spacingMinutes between two attempts that count, 0 to 1440 min; 30
 * @param callFrom first time of day at which an attempt counts; 09:00
 * @param callTo the end of that time; 21:00
 * @param minimumTalkSeconds of a talk that keeps a promise, 1 to 600 s; 10
 * @param afterAbandonedWaitSeconds who left after a wait of so many seconds is rung back, 0 to 3600 s; null for nobody
 * @param defaultDueMinutes of business time until a promise is due for which nobody has named a time, 1 to 10080 min; 120
 */
public record PromiseRules(
        Integer warnMinutes,
        Integer handOverMinutes,
        Integer supervisorAfterMinutes,
        Integer managerAfterMinutes,
        Integer attempts,
        Integer spacingMinutes,
        String callFrom,
        String callTo,
        Integer minimumTalkSeconds,
        @Nullable Integer afterAbandonedWaitSeconds,
        Integer defaultDueMinutes) {

    /** A house in which nobody has set anything. */
    public static final PromiseRules USUAL = new PromiseRules(15, 5, 0, 30, 3, 30, "09:00", "21:00", 10, 30, 120);

    private static final int DAY = 1440;
    private static final int WEEK = 10_080;

    public PromiseRules {
        warnMinutes = Given.or(warnMinutes, 15);
        handOverMinutes = Given.or(handOverMinutes, 5);
        supervisorAfterMinutes = Given.or(supervisorAfterMinutes, 0);
        managerAfterMinutes = Given.or(managerAfterMinutes, 30);
        attempts = Given.or(attempts, 3);
        spacingMinutes = Given.or(spacingMinutes, 30);
        callFrom = Given.or(callFrom, "09:00");
        callTo = Given.or(callTo, "21:00");
        minimumTalkSeconds = Given.or(minimumTalkSeconds, 10);
        defaultDueMinutes = Given.or(defaultDueMinutes, 120);
    }

    public Duration minimumTalk() {
        return Duration.ofSeconds(minimumTalkSeconds);
    }

    public Duration spacing() {
        return Duration.ofMinutes(spacingMinutes);
    }

    /** Whether an attempt at this time of day, by the house's clock, counts. */
    public boolean countsAt(LocalTime time) {
        return !time.isBefore(LocalTime.parse(callFrom)) && time.isBefore(LocalTime.parse(callTo));
    }

    void check(String path, Flaws flaws) {
        flaws.range(path + ".warnMinutes", warnMinutes, 1, DAY);
        flaws.range(path + ".handOverMinutes", handOverMinutes, 0, Math.min(DAY, warnMinutes - 1));
        flaws.range(path + ".supervisorAfterMinutes", supervisorAfterMinutes, 0, DAY);
        flaws.range(path + ".managerAfterMinutes", managerAfterMinutes, supervisorAfterMinutes, WEEK);
        flaws.range(path + ".attempts", attempts, 1, 20);
        flaws.range(path + ".spacingMinutes", spacingMinutes, 0, DAY);
        checkTimes(path, flaws);
        flaws.range(path + ".minimumTalkSeconds", minimumTalkSeconds, 1, 600);
        if (afterAbandonedWaitSeconds != null) {
            flaws.range(path + ".afterAbandonedWaitSeconds", afterAbandonedWaitSeconds, 0, 3600);
        }
        flaws.range(path + ".defaultDueMinutes", defaultDueMinutes, 1, WEEK);
    }

    private void checkTimes(String path, Flaws flaws) {
        boolean from = isTime(path + ".callFrom", callFrom, flaws);
        boolean to = isTime(path + ".callTo", callTo, flaws);
        if (from && to && !LocalTime.parse(callFrom).isBefore(LocalTime.parse(callTo))) {
            flaws.add(path + ".callTo", Flaw.MALFORMED, Map.of("form", "> " + callFrom));
        }
    }

    private static boolean isTime(String path, String time, Flaws flaws) {
        try {
            LocalTime.parse(time);
            return true;
        } catch (DateTimeException _) {
            flaws.add(path, Flaw.MALFORMED, Map.of("form", "09:00"));
            return false;
        }
    }
}
