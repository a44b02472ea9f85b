package org.openhotline.settings;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Everything that administrators set. What is left out has its default, so the empty document is a house that works: one queue,
 * everybody serves every line. Only a document without flaws is applied.
 *
 * @param lines rules of lines; a line that is not named has the defaults of {@link LineRules}
 * @param queues queues beside, or in place of, {@link QueueRules#DEFAULT}
 * @param operators skills of operators; who is not named has none
 * @param pauseReasons why an operator may pause; some usual ones when left out
 * @param duty who is rung in emergencies (C11)
 * @param outside which outside numbers may be dialled
 * @param referrals where to send callers whose matter is not ours (C2)
 * @param holidays days on which lines are closed
 * @param promises how promises are kept (C9)
 */
public record HouseSettings(
        List<LineRules> lines,
        List<QueueRules> queues,
        List<Skills> operators,
        List<PauseReason> pauseReasons,
        DutyRota duty,
        OutsideNumbers outside,
        List<Referral> referrals,
        List<Holiday> holidays,
        PromiseRules promises) {

    /** The settings of a house in which nobody has set anything. */
    public static final HouseSettings DEFAULTS = new HouseSettings(
            List.of(),
            List.of(),
            List.of(),
            PauseReason.USUAL,
            DutyRota.NOBODY,
            OutsideNumbers.NONE,
            List.of(),
            List.of(),
            PromiseRules.USUAL);

    private static final Pattern EXTENSION = Pattern.compile("[0-9]{2,6}");

    public HouseSettings {
        lines = Given.list(lines);
        queues = Given.list(queues);
        operators = Given.list(operators);
        pauseReasons = Given.or(pauseReasons, PauseReason.USUAL);
        pauseReasons = List.copyOf(pauseReasons);
        duty = Given.or(duty, DutyRota.NOBODY);
        outside = Given.or(outside, OutsideNumbers.NONE);
        referrals = Given.list(referrals);
        holidays = Given.list(holidays);
        promises = Given.or(promises, PromiseRules.USUAL);
    }

    /**
     * All that is wrong with the document in itself; empty when it may be applied. Whether the extensions that it names exist is
     * not asked, so that a document stays good when an operator leaves the house.
     */
    public List<Flaw> check() {
        return check(EXTENSION.asMatchPredicate());
    }

    /**
     * All that is wrong with the document in this house; empty when it may become the house's.
     *
     * @param extension whether a number is an extension of the house; any other is outside
     */
    public List<Flaw> check(Predicate<String> extension) {
        var flaws = new Flaws();
        flaws.once("lines", lines, LineRules::line);
        flaws.once("queues", queues, QueueRules::name);
        flaws.once("operators", operators, Skills::extension);
        flaws.once("pauseReasons", pauseReasons, PauseReason::code);
        flaws.each("lines", lines, (path, line) -> line.check(path, this, extension, flaws));
        flaws.each("queues", queues, (path, queue) -> queue.check(path, flaws));
        flaws.each("operators", operators, (path, skills) -> skills.check(path, flaws));
        flaws.each("pauseReasons", pauseReasons, (path, reason) -> reason.check(path, flaws));
        flaws.each("referrals", referrals, (path, referral) -> referral.check(path, flaws));
        flaws.each("holidays", holidays, (path, holiday) -> holiday.check(path, flaws));
        duty.check("duty", outside, extension, flaws);
        outside.check("outside", flaws);
        promises.check("promises", flaws);
        return flaws.found();
    }

    /** The rules of a line, which are the defaults where none are set. */
    public LineRules line(String number) {
        return lines.stream()
                .filter(rules -> rules.line().equals(number))
                .findFirst()
                .orElseGet(() -> LineRules.of(number));
    }

    /** The rules of a queue, which are the defaults where none are set. */
    public QueueRules queue(String name) {
        return queues.stream()
                .filter(rules -> rules.name().equals(name))
                .findFirst()
                .orElseGet(() -> QueueRules.named(name));
    }

    boolean knowsQueue(String name) {
        return name.equals(QueueRules.DEFAULT)
                || queues.stream().anyMatch(queue -> queue.name().equals(name));
    }
}
