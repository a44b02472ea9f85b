package org.openhotline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openhotline.bench.Waits.Cell;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Says what the stationary runs found: rows for the terminal, a plot of the ratios and a file of figures for later. */
final class WaitsReport {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private WaitsReport() {}

    static String head() {
        return String.format(
                Locale.ROOT,
                "mean wait of all callers (s), the real router on a clock of its own, against theory%n%n%9s %9s %5s %10s %10s %7s %8s %11s%n",
                "formula",
                "operators",
                "load",
                "ours",
                "theory",
                "ratio",
                "± 95 %",
                "calls");
    }

    static String row(Cell cell) {
        return String.format(
                Locale.ROOT,
                "%9s %9d %5.1f %10.4f %10.4f %7.4f %8.4f %11d%n",
                cell.house().formula(),
                cell.house().operators(),
                cell.house().load(),
                cell.found().meanWait(),
                cell.house().expected(),
                cell.ratio(),
                cell.found().halfWidth(),
                cell.found().calls());
    }

    static void publish(List<Cell> cells, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path figures = folder.resolve("waits.json");
        Path plot = folder.resolve("waits.svg");
        Files.writeString(figures, JSON.writeValueAsString(figures(cells)) + "\n");
        Files.writeString(plot, WaitsPlot.of(cells));
        System.out.println();
        System.out.println("hotline: figures in " + figures + ", plot in " + plot);
    }

    private static Map<String, Object> figures(List<Cell> cells) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("name", "waits");
        figures.put("question", "mean wait of all callers, in seconds, against theory");
        figures.put("cells", cells.stream().map(WaitsReport::figures).toList());
        figures.put("machine", Machine.describe());
        return figures;
    }

    private static Map<String, Object> figures(Cell cell) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("formula", cell.house().formula());
        figures.put("operators", cell.house().operators());
        figures.put("load", cell.house().load());
        figures.put("ours", cell.found().meanWait());
        figures.put("theory", cell.house().expected());
        figures.put("ratio", cell.ratio());
        figures.put("halfWidth95", cell.found().halfWidth());
        figures.put("calls", cell.found().calls());
        return figures;
    }
}
