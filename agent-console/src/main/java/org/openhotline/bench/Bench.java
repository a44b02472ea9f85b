package org.openhotline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./hotline bench handoff [--waiting 5,50,500]|answer|waits}: measures on a hotline of its own, prints a table, keeps plot
 * and figures.
 */
public final class Bench {

    private static final String HOME = "--home=";
    private static final String WAITING = "--waiting=";

    private Bench() {}

    /** Ends with 0 when measured, 1 with a sentence when it cannot be. */
    public static void main(String[] arguments) throws IOException {
        System.exit(run(withValues(arguments)));
    }

    /** {@code --waiting 5} is {@code --waiting=5}. */
    private static List<String> withValues(String[] arguments) {
        String waiting = WAITING.substring(0, WAITING.length() - 1);
        var whole = new ArrayList<String>();
        for (String argument : arguments) {
            if (!whole.isEmpty() && whole.getLast().equals(waiting)) {
                whole.set(whole.size() - 1, WAITING + argument);
            } else {
                whole.add(argument);
            }
        }
        return whole;
    }

    private static int run(List<String> arguments) throws IOException {
        Path folder = Path.of(value(arguments, HOME, ".hotline")).resolve("bench");
        String waiting = value(arguments, WAITING, "");
        List<Crowd> crowds = waiting.isEmpty() ? Crowd.ALL : Crowd.listed(waiting);
        List<String> words = arguments.stream()
                .filter(argument -> !argument.startsWith(HOME) && !argument.startsWith(WAITING))
                .toList();
        boolean understood = waiting.isEmpty() || (words.contains("handoff") && !crowds.isEmpty());
        switch (understood ? String.join(" ", words) : "") {
            case "handoff" -> HandoffReport.publish(Handoff.measure(crowds), folder);
            case "answer" -> Report.of(Answer.measure()).publish(folder);
            case "waits" -> {
                System.out.print(WaitsReport.head());
                WaitsReport.publish(Waits.measure(), folder);
            }
            default -> {
                System.err.println(
                        "hotline: say what to measure: ./hotline bench handoff, answer or waits; handoff takes"
                                + " --waiting 5,50,500, each at most " + Crowd.MOST + ".");
                return 1;
            }
        }
        return 0;
    }

    private static String value(List<String> arguments, String option, String otherwise) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(option))
                .map(argument -> argument.substring(option.length()))
                .findFirst()
                .orElse(otherwise);
    }
}
