package org.openhotline.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was measured of us and of the peer, round by round in turn.
 *
 * @param name of the benchmark, also that of its files
 * @param question what was measured, in words
 * @param peer whom we are measured against, in words
 * @param ours rounds of milliseconds
 * @param peers rounds of milliseconds
 * @param extra further figures, such as processor time
 */
record Comparison(
        String name,
        String question,
        String peer,
        List<List<Double>> ours,
        List<List<Double>> peers,
        Map<String, Double> extra) {

    /** The percentiles that are reported. */
    static final Map<String, Double> PERCENTILES = percentiles();

    private static Map<String, Double> percentiles() {
        var percentiles = new LinkedHashMap<String, Double>();
        percentiles.put("p50", 50.0);
        percentiles.put("p95", 95.0);
        percentiles.put("p99", 99.0);
        percentiles.put("max", 100.0);
        return percentiles;
    }

    List<Double> allOurs() {
        return sorted(ours);
    }

    List<Double> allPeers() {
        return sorted(peers);
    }

    private static List<Double> sorted(List<List<Double>> rounds) {
        return rounds.stream().flatMap(List::stream).sorted().toList();
    }

    /** Ours to the peer's at a percentile, over all rounds. */
    double ratio(double percentile) {
        return percentile(allOurs(), percentile) / percentile(allPeers(), percentile);
    }

    /** Ratio of the medians of each pair of rounds. */
    List<Double> ratiosOfRounds() {
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < Math.min(ours.size(), peers.size()); round++) {
            ratios.add(median(ours.get(round)) / median(peers.get(round)));
        }
        return ratios;
    }

    private static double median(List<Double> values) {
        return percentile(values.stream().sorted().toList(), 50);
    }

    /** Nearest-rank percentile of sorted values. */
    static double percentile(List<Double> sorted, double percentile) {
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percentile / 100 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }
}
