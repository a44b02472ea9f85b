package org.openhotline.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.openhotline.call.CallId;
import org.openhotline.call.Caller;
import org.openhotline.clock.HouseClock;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;
import org.openhotline.promise.Attempt;
import org.openhotline.promise.Clockwork;
import org.openhotline.promise.HouseRules;
import org.openhotline.promise.Ledger;
import org.openhotline.promise.NewPromise;
import org.openhotline.promise.Origin;
import org.openhotline.promise.Promise;
import org.openhotline.promise.PromiseChange;
import org.openhotline.promise.Raised;
import org.openhotline.settings.PromiseRules;

/**
 * A small house in a process of its own: ledger, clockwork and storage, to be killed. Its clock runs twenty times as fast as
 * the machine's and is set by lines on standard input. Callers answer at times that are the same in each life.
 */
final class PromiseHouse implements HouseClock, HouseRules {
    static final int PROMISES = 1_000;
    static final int RATE = 20;
    /** Ten minutes before Berlin's clocks are put on. */
    static final Instant START = Instant.parse("2026-03-29T00:50:00Z");

    static final PromiseRules RULES = new PromiseRules(2, 1, 0, 2, 3, 30, "00:00", "23:59", 10, null, 120);
    private static final int MADE_FOR_SECONDS = 1_200;
    private static final Extension ANNA = new Extension("1001");
    private static final Extension BEN = new Extension("1002");

    private final long began;
    private final Path lateness;
    private final AtomicLong setBy;
    private volatile Instant steadySince = Instant.MIN;

    private PromiseHouse(long began, long setBy, Path lateness) {
        this.began = began;
        this.setBy = new AtomicLong(setBy);
        this.lateness = lateness;
    }

    /** Arguments: address of the database, folder, when the house's clock began, by how many seconds it is set. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        var house = new PromiseHouse(
                Long.parseLong(arguments[2]), Long.parseLong(arguments[3]), folder.resolve("lateness.txt"));
        var database = new DatabaseAddress(arguments[0], "root", "");
        var storage = new Storage(new StorageSettings(database, folder, List.of(), List::of), Clock.systemUTC());
        storage.start();
        house.live(storage);
    }

    private void live(Storage storage) throws IOException {
        var ledger = new Ledger(
                this,
                storage.promises(),
                this,
                (_, not) -> Optional.of(ANNA.equals(not) ? BEN : ANNA),
                _ -> Optional.empty());
        promiseAll(ledger);
        ledger.onChange(this::note);
        var clockwork = new Clockwork(this);
        clockwork.watch(ledger::due, ledger::happen);
        clockwork.watch(
                now -> ledger.open().stream()
                        .filter(one -> one.raisedTo() != Raised.NONE && !now.isBefore(answersAt(one)))
                        .toList(),
                (promise, now) -> answer(ledger, promise, now));
        steadySince = now();
        clockwork.start();
        obey();
    }

    private static void promiseAll(Ledger ledger) {
        for (int i = 0; i < PROMISES; i++) {
            Instant due = START.plusSeconds(240 + new Random(i).nextInt(MADE_FOR_SECONDS));
            var _ = ledger.make(new NewPromise(
                    new Origin(Origin.Kind.CALL, "call-" + i),
                    null,
                    new LineNumber("100"),
                    new Caller("138%08d".formatted(i), ""),
                    true,
                    "",
                    "等工程部",
                    due,
                    ANNA,
                    "anna"));
        }
    }

    /** Some before the manager hears of it, some after. */
    private static Instant answersAt(Promise promise) {
        return promise.due().plusSeconds(new Random(promise.origin().hashCode()).nextInt(240));
    }

    private static void answer(Ledger ledger, Promise promise, Instant now) {
        var _ = ledger.attempt(
                promise.id(),
                new Attempt(
                        new CallId("pbx1-" + promise.id()),
                        promise.caller().number(),
                        now,
                        "1001",
                        Attempt.Result.ANSWERED,
                        Duration.ofSeconds(20)));
    }

    /** How late it was, for what came due while this house lived and its clock was not set. */
    private void note(PromiseChange change, Promise after) {
        if (change instanceof PromiseChange.Warned warned) {
            Instant moment = after.due().minus(Duration.ofMinutes(RULES.warnMinutes()));
            if (moment.isAfter(steadySince)) {
                write(Duration.between(moment, warned.at()).toMillis() / RATE);
            }
        }
    }

    private void write(long millis) {
        try {
            Files.writeString(lateness, millis + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void obey() throws IOException {
        System.out.println("up");
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            setBy.addAndGet(Long.parseLong(line));
            steadySince = now();
        }
        System.exit(0);
    }

    @Override
    public Instant now() {
        long lived = System.currentTimeMillis() - began;
        return START.plusMillis(lived * RATE).plusSeconds(setBy.get());
    }

    @Override
    public long steadyNanos() {
        return System.nanoTime();
    }

    @Override
    public PromiseRules promises() {
        return RULES;
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
        return ZoneId.of("Europe/Berlin");
    }
}
