package org.openhotline.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.clock.HouseClock;
import org.openhotline.journal.JournalEntry;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;
import org.openhotline.promise.AnsweredCalls.Talk;

/**
 * All open promises of the house, from memory: they are made, warned of and ended while the database is away. There is no way
 * to end a promise as kept but by a talk that signalling tells of. Safe to call from any thread.
 */
public final class Ledger {
    /** Ended promises that are remembered, so that what is told twice is understood. */
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private static final CompletableFuture<Void> NOTHING_NEW = CompletableFuture.completedFuture(null);

    private final HouseClock clock;
    private final PromiseLog log;
    private final HouseRules rules;
    private final FitOperators operators;
    private final AnsweredCalls calls;
    private final Map<PromiseId, Promise> promises = new ConcurrentHashMap<>();
    private final List<BiConsumer<PromiseChange, Promise>> listeners = new CopyOnWriteArrayList<>();

    public Ledger(HouseClock clock, PromiseLog log, HouseRules rules, FitOperators operators, AnsweredCalls calls) {
        this.clock = clock;
        this.log = log;
        this.rules = rules;
        this.operators = operators;
        this.calls = calls;
        log.known().forEach(promise -> promises.put(promise.id(), promise));
    }

    /** Takes over what the memory knows better, because a killed process had kept more than this one found at its start. */
    public synchronized void learn(List<Promise> kept) {
        kept.forEach(promise -> promises.merge(
                promise.id(), promise, (known, other) -> other.changes() > known.changes() ? other : known));
    }

    /** Tells the listener of every change, and of the promise after it; it must return at once. */
    public void onChange(BiConsumer<PromiseChange, Promise> listener) {
        listeners.add(listener);
    }

    /** Open, or ended in the last days. */
    public Optional<Promise> find(PromiseId id) {
        return Optional.ofNullable(promises.get(id));
    }

    /** When something is due that is promised now and for which nobody names a time. */
    public Instant usualDue(LineNumber line) {
        return rules.businessTime(line, clock.now(), rules.promises().defaultDueMinutes());
    }

    /** The promise that was born from this, or that it joined, open or ended in the last days. */
    public Optional<Promise> of(Origin origin) {
        return promises.values().stream().filter(promise -> promise.has(origin)).findFirst();
    }

    /** All open promises, the earliest due first. */
    public List<Promise> open() {
        return promises.values().stream()
                .filter(Promise::open)
                .sorted(Comparator.comparing(Promise::due).thenComparing(Promise::id))
                .toList();
    }

    /** What is owed to this number, the earliest due first. */
    public List<Promise> openTo(String number) {
        return open().stream().filter(promise -> reaches(promise, number)).toList();
    }

    private boolean reaches(Promise promise, String number) {
        return !number.isEmpty() && rules.sameNumber(promise.caller().number(), number);
    }

    /**
     * Makes a promise, or joins what is promised to the earliest open one for the same number. Told of the same origin again it
     * changes nothing.
     */
    public synchronized Kept make(NewPromise wanted) {
        Optional<Promise> known = of(wanted.origin());
        if (known.isPresent()) {
            return new Kept(known.get(), NOTHING_NEW);
        }
        Part part = part(wanted);
        Optional<Promise> joined = openTo(wanted.caller().number()).stream().findFirst();
        if (joined.isPresent()) {
            return apply(new PromiseChange.Joined(joined.get().id(), part));
        }
        Extension owner = wanted.owner() != null
                ? wanted.owner()
                : operators.next(wanted.line(), null).orElse(null);
        return apply(new PromiseChange.Made(
                PromiseId.of(wanted.origin()), wanted.line(), wanted.caller(), wanted.numberVerified(), part, owner));
    }

    private Part part(NewPromise wanted) {
        Instant now = clock.now();
        Instant due = wanted.due() != null ? wanted.due() : usualDue(wanted.line());
        return new Part(wanted.origin(), wanted.call(), wanted.what(), wanted.reason(), due, now, wanted.by());
    }

    /**
     * Words one part of a promise anew, or gives it another time.
     *
     * @throws PromiseOverdue when its time has passed: it cannot be put off any more
     */
    public synchronized Kept amend(Origin origin, String what, String reason, Instant due, String by) {
        Promise promise = of(origin).orElseThrow(() -> new UnknownPromise(origin.ref()));
        requireOpen(promise);
        Instant before = promise.parts().stream()
                .filter(part -> part.origin().equals(origin))
                .map(Part::due)
                .findFirst()
                .orElseThrow();
        if (due.isAfter(before) && promise.overdue(clock.now())) {
            throw new PromiseOverdue(promise.id());
        }
        return apply(new PromiseChange.Amended(promise.id(), origin, what, reason, due, clock.now(), by));
    }

    /** This operator owes it from now on. */
    public synchronized Kept assign(PromiseId id, Extension to, String by) {
        requireOpen(known(id));
        return apply(new PromiseChange.Assigned(id, to, clock.now(), by));
    }

    /**
     * Somebody rang to keep it. Told only by the part that makes the calls, from signalling. An answered call of the set length
     * to the promised number keeps it; enough others, made as the policy wants them, end it as not to be reached.
     */
    public synchronized Kept attempt(PromiseId id, Attempt attempt) {
        Promise promise = known(id);
        if (!promise.open()
                || promise.attempts().stream().anyMatch(one -> one.call().equals(attempt.call()))) {
            return new Kept(promise, NOTHING_NEW);
        }
        List<Attempt> all = new ArrayList<>(promise.attempts());
        all.add(attempt);
        CallingPolicy policy = new CallingPolicy(rules.promises(), rules.zone());
        return apply(new PromiseChange.Attempted(
                id,
                attempt,
                policy.next(all),
                ending(promise, attempt, policy.fulfilled(all)),
                clock.now(),
                attempt.by()));
    }

    private @Nullable Ending ending(Promise promise, Attempt attempt, boolean enough) {
        if (attempt.result() == Attempt.Result.ANSWERED) {
            Talk talk = new Talk(attempt.number(), attempt.at(), attempt.talk());
            return flaw(promise, talk).isPresent() ? null : kept(promise, attempt.call(), talk, attempt.by());
        }
        return enough ? new Ending(Ending.How.COULD_NOT_REACH, clock.now(), JournalEntry.SYSTEM, "", null) : null;
    }

    /**
     * The caller rang by himself, and an operator confirms that this kept the promise.
     *
     * @throws NotProved unless the call log has a talk of the set length with that number after the promise was made
     */
    public Kept confirmIncoming(PromiseId id, CallId call, String by) {
        requireOpen(known(id));
        // The call log may be slow to answer, and the clockwork must not wait for it.
        Talk talk = calls.find(call).orElseThrow(() -> new NotProved(NotProved.Why.NOBODY_TALKED));
        return confirm(id, call, talk, by);
    }

    private synchronized Kept confirm(PromiseId id, CallId call, Talk talk, String by) {
        Promise promise = known(id);
        requireOpen(promise);
        flaw(promise, talk).ifPresent(why -> {
            throw new NotProved(why);
        });
        return apply(new PromiseChange.Ended(id, kept(promise, call, talk, by), clock.now()));
    }

    private Optional<NotProved.Why> flaw(Promise promise, Talk talk) {
        if (!reaches(promise, talk.number())) {
            return Optional.of(NotProved.Why.ANOTHER_NUMBER);
        }
        if (talk.at().isBefore(promise.madeAt())) {
            return Optional.of(NotProved.Why.BEFORE_THE_PROMISE);
        }
        boolean tooShort = talk.length().compareTo(rules.promises().minimumTalk()) < 0;
        return tooShort ? Optional.of(NotProved.Why.TOO_SHORT) : Optional.empty();
    }

    private static Ending kept(Promise promise, CallId call, Talk talk, String by) {
        Ending.How how = talk.at().isAfter(promise.due()) ? Ending.How.LATE : Ending.How.KEPT;
        return new Ending(how, talk.at(), by, "", call);
    }

    /**
     * The caller does not want it any more.
     *
     * @param words of the caller; not blank
     */
    public synchronized Kept release(PromiseId id, String by, String words) {
        return end(id, Ending.How.RELEASED, by, words);
    }

    /**
     * A supervisor gives it up; whether he may is the caller's business to ask.
     *
     * @param reason not blank
     */
    public synchronized Kept waive(PromiseId id, String supervisor, String reason) {
        return end(id, Ending.How.WAIVED, supervisor, reason);
    }

    private Kept end(PromiseId id, Ending.How how, String by, String reason) {
        requireOpen(known(id));
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A promise does not end without a word");
        }
        Instant now = clock.now();
        return apply(new PromiseChange.Ended(id, new Ending(how, now, by, reason, null), now));
    }

    private Promise known(PromiseId id) {
        return find(id).orElseThrow(() -> new UnknownPromise(id.value()));
    }

    private static void requireOpen(Promise promise) {
        if (!promise.open()) {
            throw new PromiseEnded(promise.id());
        }
    }

    /** Promises for which something is due; for the {@link Clockwork}. */
    public Collection<PromiseId> due(Instant now) {
        return promises.values().stream()
                .filter(promise -> step(promise, now).isPresent())
                .map(Promise::id)
                .toList();
    }

    private Optional<Deadlines.Step> step(Promise promise, Instant now) {
        return Deadlines.next(promise, rules.promises())
                .filter(next -> !next.at().isAfter(now))
                .map(Deadlines.Next::step);
    }

    /** Does what is due for this promise, each step once, in their order; for the {@link Clockwork}. */
    public synchronized void happen(PromiseId id, Instant now) {
        Optional<Deadlines.Step> step = find(id).flatMap(promise -> step(promise, now));
        while (step.isPresent()) {
            Promise promise = known(id);
            apply(change(promise, step.get()));
            step = step(known(id), now);
        }
    }

    private PromiseChange change(Promise promise, Deadlines.Step step) {
        Instant at = clock.now();
        String by = JournalEntry.SYSTEM;
        return switch (step) {
            case WARN -> new PromiseChange.Warned(promise.id(), at, by);
            case HAND_OVER -> {
                Extension to = operators.next(promise.line(), promise.owner()).orElse(null);
                yield new PromiseChange.HandedOver(promise.id(), promise.owner(), to, at, by);
            }
            case TO_SUPERVISOR -> new PromiseChange.Rose(promise.id(), Raised.SUPERVISOR, at, by);
            case TO_MANAGER -> new PromiseChange.Rose(promise.id(), Raised.MANAGER, at, by);
        };
    }

    private Kept apply(PromiseChange change) {
        Promise before = promises.get(change.promise());
        Promise after = PromiseFold.after(before, change);
        if (after == null) {
            throw new UnknownPromise(change.promise().value());
        }
        if (after.equals(before)) {
            return new Kept(after, NOTHING_NEW);
        }
        promises.put(after.id(), after);
        CompletableFuture<Void> done = log.keep(change);
        listeners.forEach(listener -> listener.accept(change, after));
        forgetLongEnded();
        return new Kept(after, done);
    }

    private void forgetLongEnded() {
        Instant since = clock.now().minus(REMEMBERED);
        promises.values().removeIf(promise -> {
            Ending ending = promise.ending();
            return ending != null && ending.at().isBefore(since);
        });
    }
}
