package org.openhotline.routing;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.openhotline.call.CallId;
import org.openhotline.clock.HouseClock;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;
import org.openhotline.operator.OperatorLog;
import org.openhotline.operator.OperatorState;
import org.openhotline.operator.OperatorStatus;
import org.openhotline.settings.LineRules;

/**
 * Lets the real router serve a steady stream of callers on a clock of its own, until the mean wait is known well enough. Calls
 * arrive at random, talks and patience have exponential lengths, telephones are answered at once.
 */
public final class StationaryRun {

    /** Mean of talks, in seconds. */
    public static final double TALK = 180;

    /** Calls of one batch. At load 0.9 a house forgets where it was within about 350 calls, so batches are as good as independent. */
    private static final int BATCH = 20_000;

    private static final double NANOS = 1e9;
    private static final LineNumber LINE = new LineNumber("100");

    private final SplittableRandom random;
    private final double patience;
    private final VirtualClock clock = new VirtualClock();
    private final Router router = new Router(clock, new Served());
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::atNanos).thenComparingLong(Event::order));
    private final Map<CallId, Long> inLine = new HashMap<>();
    private final BatchMeans batches = new BatchMeans();
    private final Lengths talks = new Lengths(TALK);
    private final Lengths gaps;
    private long calls;
    private long order;
    private long waited;
    private double waits;

    /**
     * What was found.
     *
     * @param meanWait of all callers, served or not, in seconds
     * @param halfWidth of its 95 % interval, as a share of it
     * @param calls that were counted
     */
    public record Result(double meanWait, double halfWidth, long calls) {}

    /** An arrival where {@code call} is null; else the end of a talk, or of patience where {@code operator} is null. */
    private record Event(
            long atNanos,
            long order,
            @Nullable CallId call,
            @Nullable Extension operator) {}

    private StationaryRun(int operators, double load, double patience, long seed) {
        this.random = new SplittableRandom(seed);
        this.gaps = new Lengths(TALK / (load * operators));
        this.patience = patience;
        for (int i = 0; i < operators; i++) {
            var extension = new Extension(Integer.toString(1001 + i));
            router.room().seat(OperatorLog.Known.of(extension, "", OperatorState.READY, clock.now()));
        }
        router.steer(Steering.FULL);
    }

    /**
     * Runs.
     *
     * @param load offered to each operator; below 1 where patience has no end
     * @param patience mean, in seconds; {@link Double#POSITIVE_INFINITY} where everybody waits until served
     * @param halfWidth of the mean's 95 % interval at which the run ends, as a share of the mean
     */
    public static Result run(int operators, double load, double patience, double halfWidth, long seed) {
        return new StationaryRun(operators, load, patience, seed).until(halfWidth);
    }

    private Result until(double wanted) {
        after(gaps.next(), null, null);
        batch(); // from the empty house to the steady one: not counted
        BatchMeans.Estimate estimate;
        do {
            batches.add(batch());
            estimate = batches.estimate();
        } while (!batches.enough() || estimate.halfWidth() > wanted * estimate.mean());
        return new Result(estimate.mean(), estimate.halfWidth() / estimate.mean(), (long) batches.size() * BATCH);
    }

    /** The next {@value #BATCH} callers who were served or left. */
    private BatchMeans.Batch batch() {
        waited = 0;
        waits = 0;
        talks.forget();
        gaps.forget();
        while (waited < BATCH) {
            Event event = events.remove();
            clock.nanos = event.atNanos();
            happen(event);
        }
        return new BatchMeans.Batch(waits / waited, talks.excess(), gaps.excess());
    }

    private void happen(Event event) {
        CallId call = event.call();
        Extension operator = event.operator();
        if (call == null) {
            arrive();
        } else if (operator != null) {
            router.left(call);
            router.phoneFree(operator);
        } else if (inLine.containsKey(call)) {
            endWait(call);
            router.left(call);
        }
    }

    private void arrive() {
        var call = new CallId("run-" + calls++);
        inLine.put(call, clock.nanos);
        if (router.arrive(call, LINE, "", LineRules.OFFER_WHILE_GREETING) instanceof Arrival.Offer offer) {
            talk(call, offer.operator());
        } else {
            router.park(call, LINE, null);
            if (Double.isFinite(patience) && inLine.containsKey(call)) {
                after(exponential(patience), call, null);
            }
        }
        after(gaps.next(), null, null);
    }

    private void talk(CallId call, Extension operator) {
        endWait(call);
        router.phoneBusy(operator, call);
        after(talks.next(), call, operator);
    }

    private void endWait(CallId call) {
        Long since = inLine.remove(call);
        if (since != null) {
            waits += (clock.nanos - since) / NANOS;
            waited++;
        }
    }

    private void after(double seconds, @Nullable CallId call, @Nullable Extension operator) {
        events.add(new Event(clock.nanos + Math.round(seconds * NANOS), order++, call, operator));
    }

    private double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    /** Lengths that are drawn, and how far those of a batch are from what is expected. */
    private final class Lengths {

        private final double mean;
        private double sum;
        private long drawn;

        Lengths(double mean) {
            this.mean = mean;
        }

        double next() {
            double length = exponential(mean);
            sum += length;
            drawn++;
            return length;
        }

        void forget() {
            sum = 0;
            drawn = 0;
        }

        double excess() {
            return sum / drawn / mean - 1;
        }
    }

    private static final class VirtualClock implements HouseClock {

        private long nanos;

        @Override
        public Instant now() {
            return Instant.EPOCH.plusNanos(nanos);
        }

        @Override
        public long steadyNanos() {
            return nanos;
        }
    }

    /** Telephones that are answered as soon as they ring. */
    private final class Served implements RouterListener {

        @Override
        public void decided(Decision decision) {
            if (decision.release() instanceof Release.Offer offer) {
                talk(decision.call(), offer.operator());
            }
        }

        @Override
        public void turnCame(CallId call) {}

        @Override
        public void seatChanged(OperatorStatus status) {}

        @Override
        public void stateChanged(OperatorLog.Change change) {}

        @Override
        public void alarm(Alarm alarm, boolean on) {}

        @Override
        public void queueChanged(LineNumber line) {}
    }
}
