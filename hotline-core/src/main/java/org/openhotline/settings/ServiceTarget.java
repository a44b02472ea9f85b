package org.openhotline.settings;

/**
 * What a line promises itself: so many of a hundred callers reach an operator within so many seconds.
 *
 * @param percent 1 to 100; 80
 * @param seconds 1 to 600; 20
 */
public record ServiceTarget(Integer percent, Integer seconds) {

    /** The usual 80/20. */
    public static final ServiceTarget USUAL = new ServiceTarget(80, 20);

    public ServiceTarget {
        percent = Given.or(percent, 80);
        seconds = Given.or(seconds, 20);
    }

    void check(String path, Flaws flaws) {
        flaws.range(path + ".percent", percent, 1, 100);
        flaws.range(path + ".seconds", seconds, 1, 600);
    }
}
