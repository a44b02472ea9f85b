package org.openhotline.settings;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openhotline.line.OpeningHours;

/**
 * How a line serves its callers.
 *
 * @param line number of the line, two to fifteen digits
 * @param policy {@code offer-while-greeting} (the default), {@code greeting-first} or {@code operator-first}
 * @param queue in which its callers wait; {@code default} unless set
 * @param hours as in {@link OpeningHours}; null leaves the hours with which the line was installed
 * @param longestQueue most callers waiting on this line, 0 to 1000; 0, the default, is no limit
 * @param longestWaitSeconds longest wait, 0 to 7200 s; 0, the default, is no limit
 * @param overflow where callers beyond these limits go
 * @param announceEverySeconds between two announcements of the place in line, 10 to 600 s; 30
 * @param wrapUpSeconds longest wrap-up after a call, 0 to 1800 s; 60; 0 is none
 * @param lastOperatorMinutes for how long after a call the same caller goes to the same operator first, 0 to 10080 min; 60;
 *     0 is never
 * @param priority of callers on arrival, 0 to 10, higher is served first; 0
 */
public record LineRules(
        String line,
        String policy,
        String queue,
        @Nullable String hours,
        Integer longestQueue,
        Integer longestWaitSeconds,
        Overflow overflow,
        Integer announceEverySeconds,
        Integer wrapUpSeconds,
        Integer lastOperatorMinutes,
        Integer priority,
        ServiceTarget serviceTarget) {

    /** An operator's telephone rings while the greeting plays. */
    public static final String OFFER_WHILE_GREETING = "offer-while-greeting";
    /** The caller hears the greeting out before an operator's telephone rings. */
    public static final String GREETING_FIRST = "greeting-first";
    /**
     * The line rings on until an operator picks up and greets the caller in person; a second before ring four it is answered all
     * the same, with the greeting.
     */
    public static final String OPERATOR_FIRST = "operator-first";

    private static final List<String> POLICIES = List.of(OFFER_WHILE_GREETING, GREETING_FIRST, OPERATOR_FIRST);
    private static final Pattern NUMBER = Pattern.compile("\\d{2,15}");

    public LineRules {
        line = Given.or(line, "");
        policy = Given.or(policy, OFFER_WHILE_GREETING);
        queue = Given.or(queue, QueueRules.DEFAULT);
        longestQueue = Given.or(longestQueue, 0);
        longestWaitSeconds = Given.or(longestWaitSeconds, 0);
        overflow = Given.or(overflow, Overflow.NONE);
        announceEverySeconds = Given.or(announceEverySeconds, 30);
        wrapUpSeconds = Given.or(wrapUpSeconds, 60);
        lastOperatorMinutes = Given.or(lastOperatorMinutes, 60);
        priority = Given.or(priority, 0);
        serviceTarget = Given.or(serviceTarget, ServiceTarget.USUAL);
    }

    /** A line for which nothing is set. */
    public static LineRules of(String line) {
        return new LineRules(
                line,
                OFFER_WHILE_GREETING,
                QueueRules.DEFAULT,
                null,
                0,
                0,
                Overflow.NONE,
                30,
                60,
                60,
                0,
                ServiceTarget.USUAL);
    }

    void check(String path, HouseSettings house, Predicate<String> extension, Flaws flaws) {
        flaws.form(path + ".line", line, NUMBER, "100");
        flaws.choice(path + ".policy", policy, POLICIES);
        if (!house.knowsQueue(queue)) {
            flaws.add(path + ".queue", Flaw.QUEUE_UNKNOWN, Map.of("name", queue));
        }
        checkHours(path + ".hours", flaws);
        flaws.range(path + ".longestQueue", longestQueue, 0, 1000);
        flaws.range(path + ".longestWaitSeconds", longestWaitSeconds, 0, 7200);
        overflow.check(path + ".overflow", queue, house, extension, flaws);
        flaws.range(path + ".announceEverySeconds", announceEverySeconds, 10, 600);
        flaws.range(path + ".wrapUpSeconds", wrapUpSeconds, 0, 1800);
        flaws.range(path + ".lastOperatorMinutes", lastOperatorMinutes, 0, 10_080);
        flaws.range(path + ".priority", priority, 0, 10);
        serviceTarget.check(path + ".serviceTarget", flaws);
    }

    private void checkHours(String path, Flaws flaws) {
        if (hours == null) {
            return;
        }
        try {
            OpeningHours.parse(hours);
        } catch (IllegalArgumentException _) {
            flaws.add(path, Flaw.MALFORMED, Map.of("form", "Mo-Fr 08:30-17:30; Sa 09:00-12:00"));
        }
    }
}
