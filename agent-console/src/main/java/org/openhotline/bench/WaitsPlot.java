package org.openhotline.bench;

import java.util.List;
import java.util.Locale;
import org.openhotline.bench.Waits.Cell;

/** Ratio of each house's mean wait to theory, with its 95 % interval, between lines at 2 % (SVG). */
final class WaitsPlot {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 400;
    private static final int LEFT = 60;
    private static final int RIGHT = 700;
    private static final int MIDDLE = 190;

    /** Pixels for one per cent. */
    private static final double PER_CENT = 50;

    private WaitsPlot() {}

    static String of(List<Cell> cells) {
        var dots = new StringBuilder();
        double step = (double) (RIGHT - LEFT) / cells.size();
        for (int i = 0; i < cells.size(); i++) {
            dots.append(dot(cells.get(i), LEFT + step * (i + 0.5)));
        }
        return String.format(
                Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="#fff"/>
                <text x="%d" y="24" font-size="15" font-weight="bold">mean wait, ours to theory, with 95 %% intervals</text>
                %s%s%s%s</svg>
                """, WIDTH, HEIGHT, LEFT, line(1.02, "2 3"), line(1, "none"), line(0.98, "2 3"), dots);
    }

    private static String line(double ratio, String dashes) {
        return String.format(
                Locale.ROOT,
                "<path d=\"M%d %.1f H%d\" stroke=\"#999\" stroke-dasharray=\"%s\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.2f</text>%n",
                LEFT,
                y(ratio),
                RIGHT,
                dashes,
                LEFT - 6,
                y(ratio) + 4,
                ratio);
    }

    private static String dot(Cell cell, double x) {
        double half = cell.found().halfWidth();
        String color = Double.isInfinite(cell.house().patience()) ? "#155e75" : "#9a3412";
        return String.format(
                Locale.ROOT,
                """
                <path d="M%.1f %.1f V%.1f" stroke="%s" stroke-width="2"/><circle cx="%.1f" cy="%.1f" r="4" fill="%s"/>
                <text x="%.1f" y="340" text-anchor="middle">%d</text><text x="%.1f" y="356" text-anchor="middle" fill="#555">%.1f</text>
                <text x="%.1f" y="374" text-anchor="middle" font-size="10" fill="%s">%s</text>
                """,
                x,
                y(cell.ratio() - half),
                y(cell.ratio() + half),
                color,
                x,
                y(cell.ratio()),
                color,
                x,
                cell.house().operators(),
                x,
                cell.house().load(),
                x,
                color,
                cell.house().formula());
    }

    private static double y(double ratio) {
        return MIDDLE - (ratio - 1) * 100 * PER_CENT;
    }
}
