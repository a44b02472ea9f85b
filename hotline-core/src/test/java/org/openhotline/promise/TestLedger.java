package org.openhotline.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.call.Caller;
import org.openhotline.clock.HouseClock;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;
import org.openhotline.settings.PromiseRules;

/** A ledger with a clock that the test moves and a memory that outlives it. */
final class TestLedger implements HouseClock, PromiseLog, HouseRules {
    static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    static final LineNumber LINE = new LineNumber("100");
    static final Extension ANNA = new Extension("1001");
    static final Extension BEN = new Extension("1002");
    static final String NUMBER = "13800138000";

    final List<PromiseChange> changes = new ArrayList<>();
    final List<Extension> atWork = new ArrayList<>(List.of(ANNA, BEN));
    final Map<CallId, AnsweredCalls.Talk> talks = new HashMap<>();
    PromiseRules rules = PromiseRules.USUAL;
    Instant now = NOON;
    Ledger ledger = new Ledger(this, this, this, this::fit, this::talk);

    /** The house was killed and started anew. */
    void restart() {
        ledger = new Ledger(this, this, this, this::fit, this::talk);
    }

    private Optional<Extension> fit(LineNumber line, @Nullable Extension not) {
        return atWork.stream().filter(one -> !one.equals(not)).findFirst();
    }

    private Optional<AnsweredCalls.Talk> talk(CallId call) {
        return Optional.ofNullable(talks.get(call));
    }

    void minutes(int minutes) {
        now = NOON.plus(Duration.ofMinutes(minutes));
        ledger.due(now).forEach(id -> ledger.happen(id, now));
    }

    static NewPromise wanted(String ref, String number, int dueMinutes) {
        return new NewPromise(
                new Origin(Origin.Kind.DESK, ref),
                new CallId("pbx1-1"),
                LINE,
                new Caller(number, ""),
                true,
                "電梯幾時修好",
                "等工程部",
                NOON.plus(Duration.ofMinutes(dueMinutes)),
                ANNA,
                "anna");
    }

    PromiseId make(int dueMinutes) {
        return ledger.make(wanted("a", NUMBER, dueMinutes)).promise().id();
    }

    Promise promise(PromiseId id) {
        return ledger.find(id).orElseThrow();
    }

    Ending ending(PromiseId id) {
        return Objects.requireNonNull(promise(id).ending());
    }

    List<String> story() {
        return changes.stream().map(one -> one.getClass().getSimpleName()).toList();
    }

    Promise attempt(PromiseId id, String call, int minute, Attempt.Result result, int talkSeconds) {
        minutes(minute);
        return ledger.attempt(
                        id, new Attempt(new CallId(call), NUMBER, now, "1001", result, Duration.ofSeconds(talkSeconds)))
                .promise();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long steadyNanos() {
        return Duration.between(NOON, now).toNanos();
    }

    @Override
    public CompletableFuture<Void> keep(PromiseChange change) {
        changes.add(change);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public List<Promise> known() {
        Map<PromiseId, Promise> all = new HashMap<>();
        changes.forEach(change -> all.compute(change.promise(), (_, before) -> PromiseFold.after(before, change)));
        return List.copyOf(all.values());
    }

    @Override
    public PromiseRules promises() {
        return rules;
    }

    @Override
    public Instant businessTime(LineNumber line, Instant from, int minutes) {
        return from.plus(Duration.ofMinutes(minutes));
    }

    @Override
    public boolean sameNumber(String one, String other) {
        return one.equals(other);
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
    }
}
