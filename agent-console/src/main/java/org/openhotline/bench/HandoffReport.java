package org.openhotline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Says what was found for each length of the line, and at the end how they compare: a row for each. */
final class HandoffReport {

    private static final List<Double> PERCENTILES = List.of(50.0, 95.0, 99.0);

    private HandoffReport() {}

    static void publish(List<Comparison> lengths, Path folder) throws IOException {
        for (Comparison length : lengths) {
            Report.of(length).publish(folder);
        }
        String rows = rows(lengths);
        Files.writeString(folder.resolve("handoff-rows.txt"), rows);
        System.out.print(rows);
    }

    private static String rows(List<Comparison> lengths) {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%12s %8s %8s %8s %8s %8s %8s %8s %8s %8s%n",
                "(ms)",
                "p50",
                "p95",
                "p99",
                "peer p50",
                "p95",
                "p99",
                "ratio",
                "p95",
                "p99"));
        lengths.forEach(length -> text.append(row(length)));
        return text.append('\n').toString();
    }

    private static String row(Comparison length) {
        var text = new StringBuilder(String.format(Locale.ROOT, "%12s", length.name()));
        numbers(text, length.allOurs());
        numbers(text, length.allPeers());
        for (double percentile : PERCENTILES) {
            text.append(String.format(Locale.ROOT, " %8.4f", length.ratio(percentile)));
        }
        return text.append('\n').toString();
    }

    private static void numbers(StringBuilder text, List<Double> sorted) {
        for (double percentile : PERCENTILES) {
            text.append(String.format(Locale.ROOT, " %8.2f", Comparison.percentile(sorted, percentile)));
        }
    }
}
