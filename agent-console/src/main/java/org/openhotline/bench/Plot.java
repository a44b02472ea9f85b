package org.openhotline.bench;

import java.util.List;
import java.util.Locale;

/** Both distributions as curves of "this share of calls was done within that time", time on a logarithmic scale (SVG). */
final class Plot {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 400;
    private static final int LEFT = 60;
    private static final int BOTTOM = 340;
    private static final int TOP = 60;
    private static final int RIGHT = 690;

    private final double lowest;
    private final double highest;

    private Plot(double lowest, double highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    static String of(Comparison comparison) {
        List<Double> ours = comparison.allOurs();
        List<Double> peers = comparison.allPeers();
        double low = Math.max(0.1, Math.min(ours.getFirst(), peers.getFirst()));
        double high = Math.max(ours.getLast(), peers.getLast());
        var plot = new Plot(Math.pow(10, Math.floor(Math.log10(low))), Math.pow(10, Math.ceil(Math.log10(high))));
        return plot.draw(comparison, ours, peers);
    }

    private String draw(Comparison comparison, List<Double> ours, List<Double> peers) {
        return String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
                <rect width="100%%" height="100%%" fill="#fff"/>
                <text x="%d" y="24" font-size="15" font-weight="bold">%s</text>
                <text x="%d" y="44" fill="#555">peer: %s</text>
                %s<path d="%s" fill="none" stroke="#9a3412" stroke-width="2"/>
                <path d="%s" fill="none" stroke="#155e75" stroke-width="2.5"/>
                <text x="%d" y="%d" fill="#155e75" font-weight="bold">ours (n=%d)</text>
                <text x="%d" y="%d" fill="#9a3412" font-weight="bold">peer (n=%d)</text>
                </svg>
                """,
                WIDTH,
                HEIGHT,
                LEFT,
                escaped(comparison.question()),
                LEFT,
                escaped(comparison.peer()),
                axes(),
                curve(peers),
                curve(ours),
                LEFT,
                HEIGHT - 14,
                ours.size(),
                LEFT + 140,
                HEIGHT - 14,
                peers.size());
    }

    private String axes() {
        var text = new StringBuilder();
        for (double tick = lowest; tick <= highest * 1.001; tick *= 10) {
            text.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%.1f %d V%d\" stroke=\"#ddd\"/><text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s ms</text>%n",
                    x(tick),
                    TOP,
                    BOTTOM,
                    x(tick),
                    BOTTOM + 18,
                    tick >= 1 ? String.valueOf(Math.round(tick)) : String.valueOf(tick)));
        }
        for (int percent = 0; percent <= 100; percent += 25) {
            text.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%d %.1f H%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%d %%</text>%n",
                    LEFT,
                    y(percent / 100.0),
                    RIGHT,
                    LEFT - 6,
                    y(percent / 100.0) + 4,
                    percent));
        }
        return text.toString();
    }

    private String curve(List<Double> sorted) {
        var path = new StringBuilder(String.format(Locale.ROOT, "M%.1f %.1f", x(sorted.getFirst()), y(0)));
        for (int i = 0; i < sorted.size(); i++) {
            path.append(String.format(Locale.ROOT, " H%.1f V%.1f", x(sorted.get(i)), y((i + 1.0) / sorted.size())));
        }
        return path.toString();
    }

    private double x(double milliseconds) {
        double share = Math.log(Math.max(lowest, milliseconds) / lowest) / Math.log(highest / lowest);
        return LEFT + share * (RIGHT - LEFT);
    }

    private static double y(double share) {
        return BOTTOM - share * (BOTTOM - TOP);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
