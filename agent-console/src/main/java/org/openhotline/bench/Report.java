package org.openhotline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Says what a comparison found: a table for the terminal, a plot and a file of figures for later. */
record Report(Comparison comparison) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Report of(Comparison comparison) {
        return new Report(comparison);
    }

    void publish(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path figures = folder.resolve(comparison.name() + ".json");
        Path plot = folder.resolve(comparison.name() + ".svg");
        Files.writeString(figures, JSON.writeValueAsString(figures()) + "\n");
        Files.writeString(plot, Plot.of(comparison));
        System.out.print(table());
        System.out.println("hotline: figures in " + figures + ", plot in " + plot);
    }

    private Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("name", comparison.name());
        figures.put("question", comparison.question());
        figures.put("peerIs", comparison.peer());
        figures.put("ours", percentiles(comparison.allOurs()));
        figures.put("peer", percentiles(comparison.allPeers()));
        figures.put("ratio", ratios());
        figures.put("ratioOfRounds", ratioOfRounds());
        figures.putAll(comparison.extra());
        figures.put("machine", Machine.describe());
        return figures;
    }

    private static Map<String, Object> percentiles(List<Double> sorted) {
        var values = new LinkedHashMap<String, Object>();
        Comparison.PERCENTILES.forEach(
                (name, percentile) -> values.put(name, rounded(Comparison.percentile(sorted, percentile))));
        values.put("n", sorted.size());
        return values;
    }

    private Map<String, Object> ratios() {
        var values = new LinkedHashMap<String, Object>();
        Comparison.PERCENTILES.forEach((name, percentile) -> values.put(name, rounded(comparison.ratio(percentile))));
        return values;
    }

    private Map<String, Object> ratioOfRounds() {
        List<Double> ratios = comparison.ratiosOfRounds();
        Bootstrap interval = Bootstrap.ofMedian(ratios);
        var values = new LinkedHashMap<String, Object>();
        values.put(
                "median", rounded(Comparison.percentile(ratios.stream().sorted().toList(), 50)));
        values.put("low95", rounded(interval.low()));
        values.put("high95", rounded(interval.high()));
        values.put("rounds", ratios.size());
        return values;
    }

    private String table() {
        var text = new StringBuilder();
        text.append(comparison.question()).append('\n');
        text.append("peer: ").append(comparison.peer()).append("\n\n");
        text.append(row("", "ours", "peer", "ratio"));
        Comparison.PERCENTILES.forEach((name, percentile) -> text.append(row(
                name,
                number(Comparison.percentile(comparison.allOurs(), percentile)),
                number(Comparison.percentile(comparison.allPeers(), percentile)),
                number(comparison.ratio(percentile)))));
        text.append(row(
                "n",
                String.valueOf(comparison.allOurs().size()),
                String.valueOf(comparison.allPeers().size()),
                ""));
        Bootstrap interval = Bootstrap.ofMedian(comparison.ratiosOfRounds());
        text.append("median ratio of the rounds, 95 % interval: ")
                .append(number(interval.low()))
                .append(" … ")
                .append(number(interval.high()))
                .append('\n');
        comparison
                .extra()
                .forEach((name, value) ->
                        text.append(name).append(": ").append(number(value)).append('\n'));
        return text.append('\n').toString();
    }

    private static String row(String name, String ours, String peer, String ratio) {
        return String.format(Locale.ROOT, "%6s %12s %12s %10s%n", name, ours, peer, ratio);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
