package org.openhotline.asterisk.cel;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.Call;
import org.openhotline.call.CallBoard;
import org.openhotline.call.CallEvent;
import org.openhotline.call.CallId;
import org.openhotline.call.CallLog;
import org.openhotline.call.CallRecord;
import org.openhotline.call.Certainty;
import org.openhotline.call.Gap;
import org.openhotline.clock.HouseClock;
import org.openhotline.line.Line;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the PBX's log on a thread of its own and makes the final record of every call. How far the log is used up is
 * remembered only when the records cannot be lost any more, so a call whose record was not kept is read again after a restart.
 */
public final class CelReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CelReader.class);

    /** How often the log is looked at when nobody calls. A call's end makes it looked at once. */
    private static final long INTERVAL_MS = 250;

    private final HouseClock clock;
    private final CallLog log;
    private final CallBoard board;
    private final CelPosition position;
    private final CelCalls calls;
    private final CelTail tail;
    private final Blindness blindness;
    private final AtomicLong badLines = new AtomicLong();

    /** Completed calls whose records are on their way: where each begins in the log. */
    private final TreeMap<Long, Integer> unkept = new TreeMap<>();

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("cel-reader").daemon(true).factory());

    public CelReader(
            HouseClock clock,
            CallLog log,
            CallBoard board,
            Collection<Line> lines,
            CelPosition position,
            java.nio.file.Path file,
            Blindness blindness) {
        this.clock = clock;
        this.log = log;
        this.board = board;
        this.position = position;
        this.blindness = blindness;
        this.calls =
                new CelCalls(lines.stream().collect(java.util.stream.Collectors.toMap(Line::number, line -> line)));
        this.tail = new CelTail(file, position.offset());
    }

    /** Reads what the log tells of the time in which we were not running, then follows it. */
    public void start() {
        position.lastAlive().ifPresent(last -> blindness.was(last, clock.now(), Gap.APPLICATION_DOWN));
        onThread(this::readOn).join();
        var _ = thread.scheduleWithFixedDelay(this::readOn, INTERVAL_MS, INTERVAL_MS, TimeUnit.MILLISECONDS);
    }

    /** A call has just ended: its last lines are being written. */
    public void callEnded() {
        var _ = onThread(this::readOn);
    }

    /** The events of the calls that have not ended, as the log tells them so far. */
    public List<CallEvent> openCalls() {
        var events = new java.util.ArrayList<CallEvent>();
        onThread(() -> {
                    readOn();
                    calls.open().forEach(open -> events.addAll(open.call().events()));
                })
                .join();
        return events;
    }

    /** The PBX knows only these channels: calls that the log leaves open and that are not among them are over. */
    public void endMissing(Set<String> existingUniqueIds) {
        onThread(() -> {
                    readOn();
                    calls.endMissing(existingUniqueIds).forEach(this::settle);
                })
                .join();
    }

    /** Lines of the log that could not be read. */
    public long badLines() {
        return badLines.get();
    }

    private CompletableFuture<Void> onThread(Runnable task) {
        ExecutorService executor = thread;
        return CompletableFuture.runAsync(task, executor);
    }

    private void readOn() {
        try {
            for (List<CelTail.Read> lines = tail.next(); !lines.isEmpty(); lines = tail.next()) {
                lines.forEach(this::take);
            }
            remember();
        } catch (IOException | RuntimeException failed) {
            LOG.error(
                    "Cannot read the PBX's log of calls; calls keep their provisional records until it can be read",
                    failed);
        }
    }

    /** A line that makes no sense costs that line, never those after it. */
    private void take(CelTail.Read read) {
        try {
            CelLine.parse(read.line())
                    .ifPresentOrElse(
                            line -> calls.take(line, read.offset()).ifPresent(this::settle), () -> bad(read, null));
        } catch (IllegalArgumentException | IndexOutOfBoundsException senseless) {
            bad(read, senseless);
        }
    }

    private void bad(CelTail.Read read, @Nullable RuntimeException why) {
        LOG.warn(
                "The line at {} of the PBX's log could not be read ({} so far)",
                read.offset(),
                badLines.incrementAndGet(),
                why);
    }

    private void settle(CelCalls.OpenCall completed) {
        Call call = withWhatOnlyWeSaw(completed.call());
        Instant now = clock.now();
        call.record(now, Certainty.FINAL).ifPresent(record -> keep(record, completed.firstOffset()));
    }

    private Call withWhatOnlyWeSaw(Call fromLog) {
        Call call = fromLog;
        for (CallEvent event : board.seenOnlyLive(call.id())) {
            call = call.with(event);
        }
        for (CallRecord record :
                call.record(clock.now(), Certainty.FINAL).stream().toList()) {
            for (CallEvent.GapSeen gap : blindness.in(record)) {
                call = call.with(gap);
            }
        }
        return call;
    }

    private void keep(CallRecord record, long firstOffset) {
        CallId id = record.id();
        unkept.merge(firstOffset, 1, Integer::sum);
        var _ = log.keep(record)
                .whenCompleteAsync(
                        (kept, failed) -> {
                            if (failed == null) {
                                unkept.remove(firstOffset);
                            } else {
                                LOG.error(
                                        "The record of call {} could not be kept; it will be made again after a restart",
                                        id,
                                        failed);
                            }
                        },
                        thread);
        board.settled(record);
    }

    /** Everything before the first call that is open or unkept is used up. */
    private void remember() throws IOException {
        long usedUp = calls.open().stream()
                .mapToLong(CelCalls.OpenCall::firstOffset)
                .min()
                .orElse(tail.offset());
        position.remember(unkept.isEmpty() ? usedUp : Math.min(usedUp, unkept.firstKey()), clock.now());
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
