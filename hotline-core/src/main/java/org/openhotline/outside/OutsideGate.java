package org.openhotline.outside;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Pattern;
import org.openhotline.clock.HouseClock;
import org.openhotline.journal.Journal;
import org.openhotline.journal.JournalEntry;
import org.openhotline.journal.JournalKind;
import org.openhotline.settings.OutsideNumbers;

/**
 * Every number outside the house is asked for here before it is rung: it must stand on the allow-list, there must be a trunk, and
 * an hour has only so many calls. Each decision is in the journal. Until settings are known, nothing is allowed. The count of the
 * last hour begins anew with the application.
 */
public final class OutsideGate {

    private static final long HOUR = Duration.ofHours(1).toNanos();
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{2,20}");
    private static final Pattern STRANGE = Pattern.compile("[^0-9+*#]");
    private static final int SHOWN = 24;

    private final HouseClock clock;
    private final Journal journal;
    private final Trunk trunk;

    /** When the calls of the last hour were allowed, by the steady clock. */
    private final Deque<Long> lastHour = new ArrayDeque<>();

    private OutsideNumbers rules = OutsideNumbers.NONE;

    public OutsideGate(HouseClock clock, Journal journal, Trunk trunk) {
        this.clock = clock;
        this.journal = journal;
        this.trunk = trunk;
    }

    /** New rules hold from now on; what was allowed in the last hour stays counted. */
    public synchronized void apply(OutsideNumbers now) {
        rules = now;
    }

    /**
     * Asks for one call. An allowed number must be rung at once, and once.
     *
     * @param number as somebody wants it rung; it may hold anything
     * @param by who asks: an account, an extension, or {@link JournalEntry#SYSTEM}
     * @param subject what it is for: a call id, an extension, or empty
     */
    public Decision ask(String number, Purpose purpose, String by, String subject) {
        boolean there = purpose == Purpose.DUTY || !onTheList(number) || trunk.there();
        Decision decision = decide(number, purpose, there);
        journal.keep(new JournalEntry(
                clock.now(),
                by,
                JournalKind.OUTSIDE_CALL,
                subject,
                Map.of("number", shown(number), "purpose", purpose.code(), "decision", word(decision))));
        return decision;
    }

    private synchronized boolean onTheList(String number) {
        return rules.allows(number);
    }

    private synchronized Decision decide(String number, Purpose purpose, boolean trunkThere) {
        if (!NUMBER.matcher(number).matches()) {
            return new Decision.Refused(Refusal.NOT_A_NUMBER);
        }
        if (!rules.allows(number)) {
            return new Decision.Refused(Refusal.NOT_ALLOWED);
        }
        if (!trunkThere) {
            return new Decision.Refused(Refusal.NO_TRUNK);
        }
        if (purpose != Purpose.DUTY && !countOne()) {
            return new Decision.Refused(Refusal.HOURLY_LIMIT);
        }
        return new Decision.Allowed(number);
    }

    private boolean countOne() {
        long now = clock.steadyNanos();
        while (!lastHour.isEmpty() && now - lastHour.getFirst() >= HOUR) {
            lastHour.removeFirst();
        }
        if (lastHour.size() >= rules.perHour()) {
            return false;
        }
        lastHour.addLast(now);
        return true;
    }

    private static String word(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.why().code() : "allowed";
    }

    /** What somebody typed may be anything, and the journal is read by people. */
    private static String shown(String number) {
        String begin = number.length() > SHOWN ? number.substring(0, SHOWN) : number;
        return STRANGE.matcher(begin).replaceAll("?") + (number.length() > SHOWN ? "…" : "");
    }
}
