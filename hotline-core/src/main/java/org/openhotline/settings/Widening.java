package org.openhotline.settings;

/**
 * From some time on, a lower level of skill is enough.
 *
 * @param afterSeconds of waiting, 1 to 3600
 * @param minimumLevel that is enough then, 0 to 9; with 0 everybody serves the caller
 */
public record Widening(Integer afterSeconds, Integer minimumLevel) {

    public Widening {
        afterSeconds = Given.or(afterSeconds, 0);
        minimumLevel = Given.or(minimumLevel, 0);
    }

    void check(String path, Flaws flaws) {
        flaws.range(path + ".afterSeconds", afterSeconds, 1, 3600);
        flaws.range(path + ".minimumLevel", minimumLevel, 0, 9);
    }
}
