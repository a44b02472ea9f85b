package org.openhotline.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openhotline.testcall.Eventually;
import org.openhotline.testcall.HotlineInstance;
import org.openhotline.testcall.Manner;
import org.openhotline.testcall.NotHappened;
import org.openhotline.testcall.OperatorPhone;
import org.openhotline.testcall.PlacedCall;
import org.openhotline.testcall.TestCaller;

/**
 * {@code ./hotline drill [--times N]}: under steady calls, strikes with each fault N times (20 unless told) and then compares the
 * callers' own view with the log: none lost, none doubled, none left open.
 */
public final class Drill {

    private static final Duration BETWEEN_FAULTS = Duration.ofSeconds(20);
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(500);
    private static final Duration TALK = Duration.ofSeconds(3);
    private static final Duration TO_COME_BACK = Duration.ofSeconds(60);
    private static final List<String> OPERATORS = List.of("1001", "1002", "1003");

    private Drill() {}

    /** Ends with 0 when the ledger agrees, 1 when it does not or the drill cannot be held. */
    public static void main(String[] arguments) {
        int code = 1;
        try {
            code = run(times(List.of(arguments))) ? 0 : 1;
        } catch (NotHappened | IllegalArgumentException failed) {
            System.err.println("hotline: " + failed.getMessage());
        }
        System.exit(code);
    }

    private static int times(List<String> arguments) {
        List<String> words = arguments.stream()
                .filter(argument -> !argument.startsWith("--home="))
                .toList();
        if (words.isEmpty()) {
            return 20;
        }
        if (words.size() == 2
                && words.getFirst().equals("--times")
                && words.get(1).matches("[1-9]\\d{0,3}")) {
            return Integer.parseInt(words.get(1));
        }
        throw new IllegalArgumentException("drill knows only --times N, with N from 1 to 9999.");
    }

    private static boolean run(int times) {
        var phones = new ArrayList<OperatorPhone>();
        try (HotlineInstance hotline = HotlineInstance.start();
                TestCaller callers = TestCaller.of(hotline.home().sip())) {
            staff(hotline, phones);
            var traffic = new Traffic(callers, BETWEEN_CALLS);
            for (int time = 1; time <= times; time++) {
                for (Fault fault : Fault.values()) {
                    System.out.printf("hotline: %s, %d of %d%n", fault, time, times);
                    fault.strike(hotline);
                    traffic.flow(BETWEEN_FAULTS);
                    awaitBack(hotline);
                }
            }
            return agrees(traffic.settle(), hotline);
        } finally {
            phones.forEach(OperatorPhone::close);
        }
    }

    private static void staff(HotlineInstance hotline, List<OperatorPhone> phones) {
        for (String operator : OPERATORS) {
            phones.add(hotline.home()
                    .phone(operator)
                    .register()
                    .with(Manner.answersAfter(Duration.ofMillis(500), () -> TALK)));
            hotline.home().console("supervisor").setState(operator, "ready");
        }
    }

    private static void awaitBack(HotlineInstance hotline) {
        Eventually.see(
                "the hotline, well again",
                TO_COME_BACK,
                () -> hotline.home().console("supervisor").get("/api/status"),
                status -> status.path("pbx").asString("").equals("connected")
                        && status.path("database").asString("").equals("up"));
    }

    private static boolean agrees(Map<String, PlacedCall> calls, HotlineInstance hotline) {
        Ledger ledger = Ledger.awaiting(hotline.home().console("supervisor"), calls.size());
        long missing = ledger.missing(calls);
        long doubled = ledger.doubled();
        System.out.printf(
                "hotline: %d callers; missing from the log %d, doubled %d; outcomes %s%n",
                calls.size(), missing, doubled, ledger.outcomes());
        return missing == 0 && doubled == 0;
    }
}
