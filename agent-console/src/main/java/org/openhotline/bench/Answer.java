package org.openhotline.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhotline.testcall.CallTimes;
import org.openhotline.testcall.HotlineInstance;
import org.openhotline.testcall.Pace;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.TestCaller;

/**
 * What our full path (router asked by FastAGI, marks, log, live events, records) adds to answering a call, with the ring delay
 * set to 0 on both sides: INVITE to 200 by the caller's clock, and the processor time that a call costs.
 */
final class Answer {

    private static final int PAIRS = 5;
    private static final int CALLS = 60;
    private static final Duration EVERY = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * Calls before the first that counts, and how fast they come: a hotline that has been up for some hours has long been
     * compiled to machine code.
     */
    private static final int WARM_UP = 1500;

    private static final Duration WARM_UP_EVERY = Duration.ofMillis(33);

    private Answer() {}

    static Comparison measure() {
        try (HotlineInstance hotline = HotlineInstance.start(BenchDialplan::layInto);
                TestCaller callers = TestCaller.of(hotline.home().sip())) {
            // Somebody is at work and away from the telephone: callers are answered and wait.
            hotline.home().console("supervisor").setState("1001", "paused");
            var rounds = new Rounds(hotline, callers);
            rounds.run(BenchDialplan.OURS_AT_ONCE, WARM_UP, WARM_UP_EVERY);
            rounds.run(BenchDialplan.BARE_ANSWER);
            return compare(rounds);
        }
    }

    private static Comparison compare(Rounds rounds) {
        var ours = new ArrayList<List<Double>>();
        var peers = new ArrayList<List<Double>>();
        double ourCpu = 0;
        double peerCpu = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            boolean oursFirst = pair % 2 == 0;
            Round first = rounds.run(oursFirst ? BenchDialplan.OURS_AT_ONCE : BenchDialplan.BARE_ANSWER);
            Round second = rounds.run(oursFirst ? BenchDialplan.BARE_ANSWER : BenchDialplan.OURS_AT_ONCE);
            Round our = oursFirst ? first : second;
            Round peer = oursFirst ? second : first;
            ours.add(our.milliseconds());
            peers.add(peer.milliseconds());
            ourCpu += our.cpuMs();
            peerCpu += peer.cpuMs();
        }
        return new Comparison(
                "answer",
                "INVITE → 200 at " + 1000 / EVERY.toMillis() + " calls/s, ring delay 0 (ms)",
                "a dialplan that only answers",
                ours,
                peers,
                cpu(ourCpu, peerCpu));
    }

    private static Map<String, Double> cpu(double ours, double peers) {
        var figures = new LinkedHashMap<String, Double>();
        figures.put("cpuMsPerCallOurs", ours / (PAIRS * CALLS));
        figures.put("cpuMsPerCallPeer", peers / (PAIRS * CALLS));
        figures.put("cpuRatio", ours / peers);
        return figures;
    }

    /** One round's answers and the processor time of all processes of the hotline in it. */
    private record Round(List<Double> milliseconds, double cpuMs) {}

    private record Rounds(HotlineInstance hotline, TestCaller callers) {

        Round run(String line) {
            return run(line, CALLS, EVERY);
        }

        Round run(String line, int count, Duration every) {
            double before = CpuTime.of(hotline);
            var calls = new ArrayList<PlacedCall>();
            Instant begin = Instant.now();
            for (int i = 0; i < count; i++) {
                Pace.until(begin.plus(every.multipliedBy(i)));
                PlacedCall call =
                        callers.call(line).from("1390000" + (1000 + i)).mute().place();
                calls.add(call);
                Thread.ofVirtual().start(() -> hangUpWhenAnswered(call));
            }
            calls.forEach(call -> call.awaitEnded(PATIENCE));
            return new Round(calls.stream().map(Rounds::toAnswer).toList(), CpuTime.of(hotline) - before);
        }

        /** Neither side is to pay for what is heard after the answer: our greeting and music, the peer's silence. */
        private static void hangUpWhenAnswered(PlacedCall call) {
            call.awaitAnswered(PATIENCE);
            call.hangUp();
        }

        private static double toAnswer(PlacedCall call) {
            CallTimes times = call.times();
            return Duration.between(times.invited(), times.answered()).toNanos() / 1e6;
        }
    }
}
