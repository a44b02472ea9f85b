package org.openhotline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code ./hotline bench handoff|answer|waits}: measures on a hotline of its own, prints a table, keeps plot and figures. */
public final class Bench {

    private Bench() {}

    /** Ends with 0 when measured, 1 with a sentence when it cannot be. */
    public static void main(String[] arguments) throws IOException {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws IOException {
        List<String> words = arguments.stream()
                .filter(argument -> !argument.startsWith("--home="))
                .toList();
        String what = words.size() == 1 ? words.getFirst() : "";
        Path folder = home(arguments).resolve("bench");
        switch (what) {
            case "handoff" -> Report.of(Handoff.measure()).publish(folder);
            case "answer" -> Report.of(Answer.measure()).publish(folder);
            case "waits" -> {
                System.out.print(WaitsReport.head());
                WaitsReport.publish(Waits.measure(), folder);
            }
            default -> {
                System.err.println("hotline: say what to measure: ./hotline bench handoff, answer or waits.");
                return 1;
            }
        }
        return 0;
    }

    private static Path home(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> argument.startsWith("--home="))
                .map(argument -> Path.of(argument.substring("--home=".length())))
                .findFirst()
                .orElse(Path.of(".hotline"));
    }
}
