package org.openhotline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openhotline.testcall.HotlineInstance;
import org.openhotline.testcall.OperatorPhone;
import org.openhotline.testcall.TestCaller;

/**
 * How soon an operator who hangs up is offered the next caller in line: from his BYE to the next INVITE at his telephone, by the
 * telephone's own clock, with lines of several lengths.
 */
final class Handoff {

    private static final String OPERATOR = "1001";
    private static final int PAIRS = 3;

    /** Ours are so much shorter that more of them fit into the same time; the higher percentiles want them. */
    private static final int OURS = 40;

    private static final int PEERS = 15;

    /** Hand-offs before the first that counts: a hotline that has been up for some hours has long been compiled. */
    private static final int WARM_UP = 20;

    private static final int SPARE_CALLS = 100;

    private final OperatorPhone phone;
    private final TestCaller callers;

    private Handoff(OperatorPhone phone, TestCaller callers) {
        this.phone = phone;
        this.callers = callers;
    }

    /** Measures lines of each length on one hotline, one after the other. */
    static List<Comparison> measure(List<Crowd> crowds) {
        int most = crowds.stream().mapToInt(Crowd::waiting).max().orElse(0);
        try (HotlineInstance hotline = HotlineInstance.start(BenchDialplan::layInto, most + SPARE_CALLS);
                OperatorPhone phone = hotline.home().phone(OPERATOR);
                TestCaller callers = TestCaller.of(hotline.home().sip())) {
            phone.register();
            hotline.home().console("supervisor").setState(OPERATOR, "ready");
            var handoff = new Handoff(phone, callers);
            handoff.ours(Crowd.THINNING, WARM_UP);
            handoff.peers(Crowd.THINNING, Crowd.THINNING.waiting());
            return crowds.stream().map(handoff::compare).toList();
        }
    }

    private Comparison compare(Crowd crowd) {
        var ours = new ArrayList<List<Double>>();
        var peers = new ArrayList<List<Double>>();
        for (int pair = 0; pair < PAIRS; pair++) {
            boolean oursFirst = pair % 2 == 0;
            if (oursFirst) {
                ours.add(ours(crowd, OURS));
            }
            peers.add(peers(crowd, PEERS));
            if (!oursFirst) {
                ours.add(ours(crowd, OURS));
            }
        }
        return new Comparison(
                crowd.file(),
                "operator's BYE → next INVITE at that telephone, " + crowd.inWords() + " (ms)",
                "Asterisk's Queue(): rrmemory, autofill=yes, retry=1",
                ours,
                peers,
                Map.of());
    }

    private List<Double> ours(Crowd crowd, int handoffs) {
        return new HandoffRound(phone, callers, "100", crowd, handoffs).run();
    }

    private List<Double> peers(Crowd crowd, int handoffs) {
        return new HandoffRound(phone, callers, BenchDialplan.ASTERISK_QUEUE, crowd, handoffs).run();
    }
}
