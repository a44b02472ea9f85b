package org.openhotline.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openhotline.testcall.HotlineInstance;
import org.openhotline.testcall.Manner;
import org.openhotline.testcall.OfferedCall;
import org.openhotline.testcall.OperatorPhone;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.TestCaller;

/**
 * How soon an operator who hangs up is offered the next caller in line: from his BYE to the next INVITE at his telephone, by the
 * telephone's own clock.
 */
final class Handoff {

    private static final String OPERATOR = "1001";
    private static final int PAIRS = 5;
    private static final int CALLERS = 11;
    private static final Duration TALK = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Handoff() {}

    static Comparison measure() {
        try (HotlineInstance hotline = HotlineInstance.start(BenchDialplan::layInto);
                OperatorPhone phone = hotline.home().phone(OPERATOR);
                TestCaller callers = TestCaller.of(hotline.home().sip())) {
            phone.register().with(Manner.answersAfter(Duration.ZERO, () -> TALK));
            hotline.home().console("supervisor").setState(OPERATOR, "ready");
            return rounds(phone, callers);
        }
    }

    private static Comparison rounds(OperatorPhone phone, TestCaller callers) {
        var ours = new ArrayList<List<Double>>();
        var peers = new ArrayList<List<Double>>();
        round(phone, callers, "100");
        round(phone, callers, BenchDialplan.ASTERISK_QUEUE);
        for (int pair = 0; pair < PAIRS; pair++) {
            boolean oursFirst = pair % 2 == 0;
            if (oursFirst) {
                ours.add(round(phone, callers, "100"));
            }
            peers.add(round(phone, callers, BenchDialplan.ASTERISK_QUEUE));
            if (!oursFirst) {
                ours.add(round(phone, callers, "100"));
            }
        }
        return new Comparison(
                "handoff",
                "operator's BYE → next INVITE at that telephone, callers waiting (ms)",
                "Asterisk's Queue(): rrmemory, autofill=yes, retry=1",
                ours,
                peers,
                Map.of());
    }

    /** Some callers at once, one operator: the gaps between his calls. */
    private static List<Double> round(OperatorPhone phone, TestCaller callers, String line) {
        int before = phone.offered().size();
        var calls = new ArrayList<PlacedCall>();
        for (int i = 0; i < CALLERS; i++) {
            calls.add(callers.call(line).from("138001380" + i).mute().place());
        }
        calls.forEach(call -> call.awaitEnded(PATIENCE));
        return gaps(phone.offered().subList(before, before + CALLERS));
    }

    private static List<Double> gaps(List<OfferedCall> offered) {
        var gaps = new ArrayList<Double>();
        for (int i = 1; i < offered.size(); i++) {
            Instant hungUp = offered.get(i - 1).times().ended();
            if (hungUp != null) {
                gaps.add(Duration.between(hungUp, offered.get(i).at()).toNanos() / 1e6);
            }
        }
        return gaps;
    }
}
